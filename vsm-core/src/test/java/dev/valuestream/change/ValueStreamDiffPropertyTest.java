package dev.valuestream.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Fields;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** On any two maps: a diff leads from one to the other and back, and diffs in a row are one. */
@AddLifecycleHook(RepeatableDraws.class)
class ValueStreamDiffPropertyTest {

    private static ValueStream map(long seed, int blocks) {
        return RandomMaps.map(seed, blocks);
    }

    @Property(tries = 400)
    void applyTo_source_isExactlyTheTarget(
            @ForAll long one, @ForAll long other, @ForAll @IntRange(max = 4) int blocks) {
        ValueStream before = map(one, blocks);
        ValueStream after = map(other, 4 - blocks);
        assertThat(ValueStreamDiff.between(before, after).applyTo(before)).isEqualTo(after);
    }

    @Property(tries = 300)
    void inverse_ofTheTarget_isTheSource(@ForAll long one, @ForAll long other, @ForAll @IntRange(max = 4) int blocks) {
        ValueStream before = map(one, blocks);
        ValueStream after = map(other, 3);
        ValueStreamDiff diff = ValueStreamDiff.between(before, after);
        assertThat(diff.inverse().applyTo(after)).isEqualTo(before);
        assertThat(diff.inverse().inverse()).isEqualTo(diff);
    }

    @Property(tries = 200)
    void then_twoDiffs_isTheWayThroughBoth(@ForAll long one, @ForAll long other, @ForAll long third) {
        ValueStream a = map(one, 3);
        ValueStream b = map(other, 3);
        ValueStream c = map(third, 2);
        ValueStreamDiff through = ValueStreamDiff.between(a, b).then(ValueStreamDiff.between(b, c));
        assertThat(through.applyTo(a)).isEqualTo(c);
    }

    @Property(tries = 200)
    void between_aMapAndItself_isEmpty(@ForAll long seed) {
        assertThat(ValueStreamDiff.between(map(seed, 5), map(seed, 5)).isEmpty())
                .isTrue();
    }

    @Property(tries = 200)
    void sentences_ofAnyDiff_endAndName(@ForAll long one, @ForAll long other) {
        assertThat(ValueStreamDiff.between(map(one, 2), map(other, 2)).sentences())
                .allSatisfy(s -> assertThat(s.message()).isNotBlank().endsWith("."));
    }

    @Property(tries = 200)
    void merge_ofTwoNeighbours_hasAWayBack(@ForAll long seed) {
        ValueStream before = map(seed, 4);
        Optional<List<String>> pair = neighbours(before);
        if (pair.isEmpty()) {
            return;
        }
        Draft draft = new Draft(before);
        ProcessStep cell = ProcessStep.of("the-cell", s -> s.cycleTime(Duration.ofSeconds(56)));
        NodesMerged merge = new NodesMerged(pair.get(), cell, Merging.parts(draft, NodesMerged.of(pair.get(), cell)));
        Draft there = new Draft(before);
        Applier.apply(there, List.of(merge, merge.inverse()));
        assertThat(there.build()).isEqualTo(before);
    }

    /** The planted bug: a diff that lost an element does not lead to the target, or says what does not fit. */
    @Property(tries = 100)
    void applyTo_withoutOneElement_isFoundOut(@ForAll long one, @ForAll long other) {
        ValueStream before = map(one, 2);
        ValueStream after = map(other, 2);
        List<Change> changes =
                new ArrayList<>(ValueStreamDiff.between(before, after).changes());
        Optional<Change> lost =
                changes.stream().filter(ElementAdded.class::isInstance).findFirst();
        if (lost.isEmpty()) {
            return;
        }
        changes.remove(lost.get());
        try {
            assertThat(ValueStreamDiff.of(changes).applyTo(before)).isNotEqualTo(after);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 100)
    void applyTo_anotherMap_namesWhatDoesNotFit(@ForAll long one) {
        ValueStream before = map(one, 2);
        ProcessStep step = before.steps().get(0);
        FieldChange change = new FieldChange(
                ElementRef.of(step),
                Fields.named(step, "stations").orElseThrow(),
                Optional.of(1_000_001),
                Optional.of(1_000_002),
                true);
        assertThatThrownBy(() -> change.applyTo(before))
                .isInstanceOf(ChangeConflictException.class)
                .hasMessageContaining(step.id())
                .hasMessageContaining("1000001");
    }

    private static Optional<List<String>> neighbours(ValueStream map) {
        return map.flows().stream()
                .filter(f -> map.step(f.from()).isPresent()
                        && map.step(f.to()).isPresent()
                        && !f.from().equals(f.to()))
                .map(f -> List.of(f.from(), f.to()))
                .findFirst();
    }
}
