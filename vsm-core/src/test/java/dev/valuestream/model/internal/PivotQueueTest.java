package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class PivotQueueTest {
    @Example
    void poll_equalCosts_goesByNumber() {
        assertThat(new PivotQueue(new long[] {5, 3, 5, 3}).drain()).containsExactly(1, 3, 0, 2);
    }

    /** Against a list that is sorted again for every step. */
    @Property
    void poll_changedCosts_givesTheCheapestOfNow(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 9) Integer> costs,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 999) Integer> changes) {
        long[] cost = costs.stream().mapToLong(c -> c).toArray();
        PivotQueue queue = new PivotQueue(cost.clone());
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < cost.length; i++) {
            left.add(i);
        }
        for (int change : changes) {
            int item = left.get(change % left.size());
            cost[item] = change / 100;
            queue.update(item, change / 100);
            if (change % 3 == 0 && left.size() > 1) {
                left.sort(Comparator.<Integer>comparingLong(i -> cost[i]).thenComparing(i -> i));
                assertThat(queue.poll()).isEqualTo(left.remove(0));
            }
        }
        left.sort(Comparator.<Integer>comparingLong(i -> cost[i]).thenComparing(i -> i));
        assertThat(queue.size()).isEqualTo(left.size());
        assertThat(queue.drain()).containsExactly(left.toArray(Integer[]::new));
    }
}
