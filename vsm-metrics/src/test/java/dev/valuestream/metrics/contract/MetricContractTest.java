package dev.valuestream.metrics.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract passes a sound metric, and catches each planted fault in the test that is there for it. */
class MetricContractTest {

    /** A contract of any metric, whose tests can be called. */
    private static MetricContract contractOf(Metric<?> metric) {
        return new MetricContract() {
            @Override
            protected Metric<?> metric() {
                return metric;
            }
        };
    }

    private static final List<Consumer<MetricContract>> CHECKS = List.of(
            MetricContract::key_atEveryCall_isTheSame,
            MetricContract::description_atEveryCall_isTheSameAndSaysWhatItIs,
            MetricContract::ids_ofMetricAndMeasures_areItsOwn,
            MetricContract::result_onAnyMap_isNeverFailed,
            MetricContract::measures_declared_areKnownOnSomeMap,
            MetricContract::result_askedAgain_isTheSame,
            MetricContract::result_askedByManyThreads_isTheSame,
            MetricContract::result_underAnotherLocale_isTheSame,
            MetricContract::explanation_ofAValue_hasSourceAndTerms,
            MetricContract::unavailable_forMissingInput_namesTheElement,
            MetricContract::context_afterwards_isNotUsed);

    @TestFactory
    Stream<DynamicTest> contract_soundMetric_passes() {
        return CHECKS.stream()
                .map(check -> DynamicTest.dynamicTest(
                        "check " + CHECKS.indexOf(check), () -> check.accept(contractOf(new TwiceTheLeadTime()))));
    }

    @TestFactory
    Stream<DynamicTest> contract_plantedFault_isCaught() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(caught("key changes", "", new KeyChanges(), MetricContract::key_atEveryCall_isTheSame));
        tests.add(caught(
                "description changes",
                "",
                new DescriptionChanges(),
                MetricContract::description_atEveryCall_isTheSameAndSaysWhatItIs));
        tests.add(caught(
                "no source",
                "source",
                described("acme.twice", " ", TwiceTheLeadTime.TWICE),
                MetricContract::description_atEveryCall_isTheSameAndSaysWhatItIs));
        tests.add(caught(
                "no prefix",
                "with a name of your own",
                described("twice", "s", TwiceTheLeadTime.TWICE),
                MetricContract::ids_ofMetricAndMeasures_areItsOwn));
        tests.add(caught(
                "a built-in word for a prefix",
                "step.",
                described("step.twice", "s"),
                MetricContract::ids_ofMetricAndMeasures_areItsOwn));
        tests.add(caught(
                "an id that is taken",
                "lead-time",
                described("lead-time", "s"),
                MetricContract::ids_ofMetricAndMeasures_areItsOwn));
        tests.add(caught(
                "throws",
                "boom",
                new Answering((m, c) -> {
                    throw new IllegalStateException("boom");
                }),
                MetricContract::result_onAnyMap_isNeverFailed));
        tests.add(caught(
                "divides by the demand",
                "finite",
                new Answering(
                        (m, c) -> m.answer(c, 1.0 / c.valueStream().demand().size(), TwiceTheLeadTime.line())),
                MetricContract::result_onAnyMap_isNeverFailed));
        tests.add(caught(
                "never answers",
                "an answer on some map",
                new Answering((m, c) -> missing("The map has no data.")),
                MetricContract::measures_declared_areKnownOnSomeMap));
        tests.add(caught(
                "a measure that is never given",
                "acme.never",
                new Described("acme.twice", "s", TwiceTheLeadTime.TWICE, measure("acme.never")),
                MetricContract::measures_declared_areKnownOnSomeMap));
        tests.add(caught("counts its calls", "", counting(), MetricContract::result_askedAgain_isTheSame));
        tests.add(caught("counts its calls", "", counting(), MetricContract::result_askedByManyThreads_isTheSame));
        tests.add(caught(
                "formats in the machine's language",
                "",
                new Answering((m, c) -> m.answer(
                        c, 1, new Explanation.Term("title", "TITLE".toLowerCase(Locale.getDefault()), "here"))),
                MetricContract::result_underAnotherLocale_isTheSame));
        tests.add(caught(
                "no terms",
                "origins",
                new Answering((m, c) -> m.answer(c, 1)),
                MetricContract::explanation_ofAValue_hasSourceAndTerms));
        tests.add(caught(
                "lines that fail",
                "could not be made",
                lazily(x -> {
                    throw new IllegalStateException("no lines");
                }),
                MetricContract::explanation_ofAValue_hasSourceAndTerms));
        tests.add(caught(
                "says nothing of what is missing",
                "names an element",
                new Answering((m, c) -> missing("Something is missing.")),
                MetricContract::unavailable_forMissingInput_namesTheElement));
        tests.add(caught(
                "asks for others in its lines",
                "get lead-time",
                lazily(c -> c.get(LeadTime.KEY)),
                MetricContract::context_afterwards_isNotUsed));
        tests.add(caught("keeps its context", "options", keeping(), MetricContract::context_afterwards_isNotUsed));
        return tests.stream();
    }

    private static DynamicTest caught(String fault, String words, Metric<?> faulty, Consumer<MetricContract> check) {
        return DynamicTest.dynamicTest(fault, () -> {
            Throwable thrown = catchThrowable(() -> check.accept(contractOf(faulty)));
            assertThat(thrown).as(fault).isInstanceOf(AssertionError.class).hasMessageContaining(words);
        });
    }

    private static MetricResult<Double> missing(String message) {
        return MetricResult.unavailable(Reason.MISSING_INPUT, Text.of("acme.missing", message));
    }

    private static MeasureDefinition measure(String id) {
        return new MeasureDefinition(
                id,
                TwiceTheLeadTime.TWICE.unit(),
                TwiceTheLeadTime.TWICE.better(),
                TwiceTheLeadTime.TWICE.scope(),
                "Something.");
    }

    private static Metric<?> described(String id, String source, MeasureDefinition... measures) {
        return new Described(id, source, measures);
    }

    private static Metric<?> counting() {
        AtomicInteger calls = new AtomicInteger();
        return new Answering((m, c) -> m.answer(c, calls.incrementAndGet(), TwiceTheLeadTime.line()));
    }

    /** Uses what it kept of the map before. */
    private static Metric<?> keeping() {
        AtomicReference<MetricContext> kept = new AtomicReference<>();
        return new Answering((m, c) -> {
            MetricContext before = kept.getAndSet(c);
            double cv = before == null ? 1 : before.options().assumedCv();
            return m.answer(c, cv, TwiceTheLeadTime.line());
        });
    }

    private static Metric<?> lazily(Consumer<MetricContext> late) {
        return new Answering((m, c) -> MetricResult.of(
                1.0,
                Explanation.lazy(m.description(), () -> {
                    late.accept(c);
                    return new Explanation.Body(List.of(TwiceTheLeadTime.line()), List.of());
                }),
                List.of()));
    }

    /** Answers in its own way. */
    private interface Way {
        MetricResult<Double> answer(TwiceTheLeadTime metric, MetricContext context);
    }

    private static final class Answering extends TwiceTheLeadTime {
        private final Way way;

        Answering(Way way) {
            this.way = way;
        }

        @Override
        public MetricResult<Double> evaluate(MetricContext context) {
            return way.answer(this, context);
        }
    }

    private static final class Described extends TwiceTheLeadTime {
        private final MetricKey<Double> key;
        private final MetricDescription description;

        Described(String id, String source, MeasureDefinition... measures) {
            key = MetricKey.of(id, Double.class);
            description = MetricDescription.of("Twice", "2", source, measures);
        }

        @Override
        public MetricKey<Double> key() {
            return key;
        }

        @Override
        public MetricDescription description() {
            return description;
        }
    }

    private static final class KeyChanges extends TwiceTheLeadTime {
        private int calls;

        @Override
        public MetricKey<Double> key() {
            return MetricKey.of("acme.twice-" + calls++, Double.class);
        }
    }

    private static final class DescriptionChanges extends TwiceTheLeadTime {
        private int calls;

        @Override
        public MetricDescription description() {
            return MetricDescription.of("Twice " + calls++, "2", "s", TWICE);
        }
    }
}
