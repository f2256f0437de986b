package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricCatalogTest {

    private static final OneMetric SOUND = OneMetric.of("good", c -> 7.0);

    /** A metric that goes wrong where it is described. */
    private static class Faulty implements Metric<Double> {
        @Override
        public MetricKey<Double> key() {
            return OneMetric.key("bad");
        }

        @Override
        public MetricDescription description() {
            return MetricDescription.of("Bad", "f", "s", OneMetric.definition("bad"));
        }

        @Override
        public MetricResult<Double> evaluate(MetricContext context) {
            return OneMetric.known("bad", 1);
        }
    }

    private static void assertLeftOut(Metric<?> faulty, String... words) {
        MetricCatalog catalog = MetricCatalog.of(Arrays.asList(faulty, SOUND));
        assertThat(catalog.keys()).containsExactly(SOUND.key());
        assertThat(catalog.problems()).hasSize(1);
        assertThat(catalog.problems().get(0).message()).contains(words);
        assertThat(Analysis.of(catalog, OneMetric.map()).get(SOUND.key())).isEqualTo(7.0);
    }

    @Test
    @SuppressWarnings("NullAway")
    void of_faultyMetric_leavesItOutAndNamesIt() {
        assertLeftOut(null, "null");
        assertLeftOut(
                new Faulty() {
                    @Override
                    public MetricKey<Double> key() {
                        return null;
                    }
                },
                "MetricCatalogTest",
                "its key is null");
        assertLeftOut(
                new Faulty() {
                    @Override
                    public MetricDescription description() {
                        return null;
                    }
                },
                "its description is null");
        assertLeftOut(
                new Faulty() {
                    @Override
                    public MetricKey<Double> key() {
                        throw new NoClassDefFoundError("gone/Away");
                    }
                },
                "gone/Away");
        assertLeftOut(
                new Faulty() {
                    @Override
                    @SuppressWarnings("InfiniteRecursion") // the fault that is planted
                    public MetricDescription description() {
                        return description();
                    }
                },
                "StackOverflowError");
        assertLeftOut(
                new Faulty() {
                    @Override
                    public MetricDescription description() {
                        return MetricDescription.of(
                                "Bad", "f", "s", OneMetric.definition("x"), OneMetric.definition("x"));
                    }
                },
                "taken: x");
    }

    @Test
    void of_metricThatExhaustsTheMachine_throws() {
        OutOfMemoryError fatal = new OutOfMemoryError("test");
        Metric<?> metric = new Faulty() {
            @Override
            public MetricKey<Double> key() {
                throw fatal;
            }
        };
        assertThatThrownBy(() -> MetricCatalog.of(List.of(metric))).isSameAs(fatal);
    }

    @Test
    void of_idThatIsTaken_keepsTheFirst() {
        OneMetric first = OneMetric.of("good", c -> 1.0);
        MetricCatalog catalog = MetricCatalog.of(List.of(first)).with(List.of(SOUND));
        assertThat(catalog.problems()).hasSize(1);
        assertThat(catalog.problems().get(0).message())
                .isEqualTo(
                        "The metric dev.valuestream.metrics.OneMetric gives an id that is taken: good. It is left out.");
        assertThat(Analysis.of(catalog, OneMetric.map()).get(SOUND.key())).isEqualTo(1.0);
    }

    @Test
    void of_metricWhoseIdAndMeasuresChange_takesTheFirst() {
        Metric<Double> fickle = new Faulty() {
            private int calls;

            @Override
            public MetricKey<Double> key() {
                return OneMetric.key("fickle-" + calls++);
            }

            @Override
            public MetricDescription description() {
                return MetricDescription.of("Fickle", "f", "s", OneMetric.definition("m-" + calls++));
            }

            @Override
            public MetricResult<Double> evaluate(MetricContext context) {
                return OneMetric.known("m-1", 5);
            }
        };
        Analysis analysis = OneMetric.analysis(fickle, SOUND);
        assertThat(analysis.catalog().keys()).extracting(MetricKey::id).containsExactly("fickle-0", "good");
        assertThat(analysis.measure("m-1").orElseThrow().figure()).isEqualTo(Figure.of(5));
        assertThat(analysis.measures()).extracting(Measure::name).containsExactly("m-1", "good");
    }

    @Test
    void keyOf_metricOrMeasure_findsIt() {
        MetricCatalog catalog = MetricCatalog.of(List.of(SOUND));
        assertThat(catalog.keyOf("good")).contains(SOUND.key());
        assertThat(catalog.description("good")).contains(SOUND.description());
        assertThat(catalog.keyOf("bad")).isEmpty();
        assertThat(catalog.description("bad")).isEmpty();
        assertThat(catalog.measures()).containsExactly(OneMetric.definition("good"));
        assertThat(catalog.problems()).isEmpty();
    }

    @Test
    void withProviders_someFaulty_takesTheSoundOnesAndNamesTheOthers() {
        String party = "dev.valuestream.metrics.acme.Providers$";
        ProviderLoader loader = new ProviderLoader(
                "no.such.Provider",
                "dev.valuestream.metrics.acme.Providers",
                party + "Unmakable",
                party + "Throwing",
                party + "Null",
                party + "Sound",
                party + "Holed");
        MetricCatalog catalog = MetricCatalog.of(List.of(SOUND)).withProviders(loader);
        assertThat(catalog.keys()).extracting(MetricKey::id).containsExactly("good", "acme.behind-hole", "acme.sound");
        assertThat(catalog.problems()).hasSize(6);
        assertThat(String.join(
                        "\n", catalog.problems().stream().map(Problem::message).toList()))
                .contains(
                        "no.such.Provider",
                        "not a subtype",
                        "no provider today",
                        "no metrics today",
                        "its list is null");
        assertThat(catalog.problems())
                .extracting(Problem::element)
                .contains(party + "Throwing", party + "Null", "null");
        Analysis analysis = Analysis.of(catalog, OneMetric.map());
        assertThat(analysis.get(OneMetric.key("acme.sound"))).isEqualTo(3.0);
    }

    @Test
    void withProviders_oneExhaustsTheMachine_throws() {
        MetricCatalog catalog = MetricCatalog.of(List.of(SOUND));
        ProviderLoader loader = new ProviderLoader("dev.valuestream.metrics.acme.Providers$Fatal");
        assertThatThrownBy(() -> catalog.withProviders(loader)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void withProviders_brokenServicesFile_isNamedAndEnds() {
        MetricCatalog catalog =
                MetricCatalog.of(List.of(SOUND)).withProviders(new ProviderLoader("this is no class name"));
        assertThat(catalog.keys()).containsExactly(SOUND.key());
        assertThat(catalog.problems()).isNotEmpty().hasSizeLessThan(101);
        assertThat(catalog.problems().get(0).code()).isEqualTo("metric.provider.faulty");
    }

    @Test
    void withProviders_none_isTheSame() {
        MetricCatalog catalog =
                MetricCatalog.of(List.of(SOUND)).withProviders(MetricCatalogTest.class.getClassLoader());
        assertThat(catalog.keys()).containsExactly(SOUND.key());
        assertThat(catalog.problems()).isEmpty();
    }
}
