package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.compare;
import static dev.valuestream.whatif.Lines.fromSupplier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ElementRef;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a merged step is held against: the worst of the steps that it stands for. */
class MeasurePairsTest {

    private static final Figure MISSING = Figure.unknown(Reason.MISSING_INPUT, Text.of("test", "Not measured."));
    private static final Figure NONE = Figure.unknown(Reason.NOT_APPLICABLE, Text.of("test", "Has none."));

    private static Measure of(String element, Direction better, Figure figure) {
        return new Measure("load", Optional.of(element), Optional.empty(), Unit.RATIO, better, figure);
    }

    private static MeasureChange merged(Direction better, Figure a, Figure b) {
        Origins origins =
                Origins.of(List.of(new Merge("cell", List.of("a", "b"), false)), ValueStreamDiff.of(List.of()));
        List<MeasureChange> pairs = MeasurePairs.of(
                List.of(of("a", better, a), of("b", better, b)),
                List.of(of("cell", better, Figure.of(0.5)), of("b", better, Figure.of(0.4))),
                origins);
        return pairs.get(0);
    }

    @Test
    void before_ofAMergedStep_isTheWorst() {
        assertThat(merged(Direction.LOWER, Figure.of(0.7), Figure.of(0.9)).before())
                .isEqualTo(Figure.of(0.9));
        assertThat(merged(Direction.HIGHER, Figure.of(0.7), Figure.of(0.9)).before())
                .isEqualTo(Figure.of(0.7));
    }

    /** One that is not known might be the worst; one that has no such figure is none. */
    @Test
    void before_ofAMergedStep_whereOneIsUnknown_isUnknown_butNotForOneThatHasNone() {
        assertThat(merged(Direction.LOWER, Figure.of(0.7), MISSING).before()).isEqualTo(MISSING);
        assertThat(merged(Direction.LOWER, NONE, Figure.of(0.7)).before()).isEqualTo(Figure.of(0.7));
        assertThat(merged(Direction.LOWER, NONE, NONE).before()).isEqualTo(NONE);
    }

    @Test
    void origin_isNamed_onlyWhereItIsAnotherElement() {
        Origins origins = Origins.of(List.of(new Merge("cell", List.of("a"), false)), ValueStreamDiff.of(List.of()));
        List<Measure> before = List.of(
                of("a", Direction.LOWER, Figure.of(0.7)),
                of("c", Direction.LOWER, Figure.of(0.2)),
                of("gone", Direction.LOWER, Figure.of(0.1)));
        List<Measure> after =
                List.of(of("cell", Direction.LOWER, Figure.of(0.5)), of("c", Direction.LOWER, Figure.of(0.2)));

        List<MeasureChange> pairs = MeasurePairs.of(before, after, origins);

        assertThat(pairs).extracting(MeasureChange::name).containsExactly("load[cell]", "load[c]", "load[gone]");
        assertThat(pairs)
                .extracting(MeasureChange::origin)
                .containsExactly(Optional.of("a"), Optional.empty(), Optional.empty());
        assertThat(pairs.get(2).after())
                .isInstanceOfSatisfying(
                        Figure.Unknown.class,
                        u -> assertThat(u.text().message()).isEqualTo("The map after has no gone, so no load[gone]."));
    }

    /** Steps a and b became one that goes on under the name of a: what a was is not gone. */
    @Test
    void pairs_ofAMergeIntoOneOfItsOwn_areOne() {
        Origins origins = Origins.of(List.of(new Merge("a", List.of("a", "b"), false)), ValueStreamDiff.of(List.of()));

        List<MeasureChange> pairs = MeasurePairs.of(
                List.of(of("a", Direction.LOWER, Figure.of(0.3)), of("b", Direction.LOWER, Figure.of(0.9))),
                List.of(of("a", Direction.LOWER, Figure.of(0.5))),
                origins);

        assertThat(pairs).singleElement().satisfies(m -> {
            assertThat(m.before()).isEqualTo(Figure.of(0.9));
            assertThat(m.origin()).contains("b");
        });
    }

    @Test
    void before_inAnotherUnit_isNotComparedWith() {
        Measure was =
                new Measure("load", Optional.of("a"), Optional.empty(), Unit.ITEMS, Direction.LOWER, Figure.of(0.7));

        List<MeasureChange> pairs = MeasurePairs.of(
                List.of(was),
                List.of(of("a", Direction.LOWER, Figure.of(0.5))),
                Origins.of(List.of(), ValueStreamDiff.of(List.of())));

        assertThat(pairs.get(0).change()).isEmpty();
        assertThat(pairs.get(0).before())
                .isInstanceOfSatisfying(
                        Figure.Unknown.class,
                        u -> assertThat(u.text().message()).startsWith("load[a] was in another unit before"));
    }

    /** Steps that do 8 and 4 of 10 asked for have loads of 1.25 and 2.5; the demand is the same after. */
    @Test
    void mostLoaded_ofTwo_isTheOneOfTheHigherLoad_inTheOrderOfTheMap() {
        Comparison comparison = compare(fromSupplier(8, 4, 10), fromSupplier(9, 4.5, 10));
        ChangedElement a = new ChangedElement(ElementRef.node("a"), Set.of("a"), List.of());
        ChangedElement b = new ChangedElement(ElementRef.node("b"), Set.of("b"), List.of());
        ChangedElement none = new ChangedElement(ElementRef.node("shop"), Set.of(), List.of());

        assertThat(MostLoaded.of(List.of(a, none, b), comparison, 1)).containsExactly(b);
        assertThat(MostLoaded.of(List.of(b, none, a), comparison, 2)).containsExactly(b, a);
        assertThat(MostLoaded.of(List.of(none, a, b), comparison, 3)).containsExactly(none, a, b);
    }
}
