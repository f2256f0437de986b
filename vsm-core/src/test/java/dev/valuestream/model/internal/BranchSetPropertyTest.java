package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A set of branches against a set of Java's own. */
@AddLifecycleHook(RepeatableDraws.class)
class BranchSetPropertyTest {

    private static BranchSet of(List<Integer> branches) {
        return branches.stream().map(BranchSet::of).reduce(BranchSet::with).orElseThrow();
    }

    private static Set<Integer> shown(BranchSet set) {
        return set.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(tries = 500)
    void with_anyOrder_isTheUnion(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 100) Integer> some,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1_000_000) Integer> others) {
        Set<Integer> union = new TreeSet<>(some);
        union.addAll(others);
        BranchSet one = of(some).with(of(others));
        BranchSet other = of(others).with(of(some));
        assertThat(shown(one)).isEqualTo(union);
        assertThat(one.size()).isEqualTo(union.size());
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.with(of(some))).isEqualTo(one);
    }

    @Property(tries = 500)
    void equals_sets_asJavaSays(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 7) Integer> some,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 7) Integer> others) {
        boolean same = new TreeSet<>(some).equals(new TreeSet<>(others));
        assertThat(of(some).equals(of(others))).isEqualTo(same);
        assertThat(of(some)).isNotEqualTo("a set");
    }

    @Property(tries = 300)
    void anyMatch_ofABranch_asJavaSays(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 30) Integer> some,
            @ForAll @IntRange(max = 30) int branch) {
        assertThat(of(some).anyMatch(b -> b == branch)).isEqualTo(some.contains(branch));
    }
}
