package dev.valuestream.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventListTest {

    private record Event(double time, int number) {}

    @Test
    void take_anyEvents_givesThemByTime_thoseOfAMomentAsScheduled() {
        EventList list = new EventList();
        List<Event> scheduled = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            Event event = new Event(random.nextInt(100), i);
            scheduled.add(event);
            list.schedule(event.time(), event.number());
        }
        scheduled.sort(Comparator.comparingDouble(Event::time)); // stable

        for (Event event : scheduled) {
            assertThat(list.nextTime()).isEqualTo(event.time());
            assertThat(list.take()).isEqualTo(event.number());
        }
        assertThat(list.isEmpty()).isTrue();
        assertThat(list.nextTime()).isInfinite();
    }

    /** Few at a time, so that they stand in a row, then more and more, so that they do not. */
    @Test
    void take_whileOthersAreScheduled_keepsTheirOrder() {
        EventList list = new EventList();
        SplittableRandom random = new SplittableRandom(6);
        PriorityQueue<Event> expected =
                new PriorityQueue<>(Comparator.comparingDouble(Event::time).thenComparing(Event::number));
        for (int i = 0; i < 3_000; i++) {
            double now = expected.isEmpty() ? 0 : expected.peek().time();
            Event event = new Event(now + random.nextInt(20), i);
            expected.add(event);
            list.schedule(event.time(), event.number());
            if (expected.size() > i / 50) {
                assertThat(list.nextTime()).isEqualTo(expected.element().time());
                assertThat(list.take()).isEqualTo(expected.remove().number());
            }
        }
    }

    @Test
    void of_kindAndIndex_areReadBack() {
        int event = Events.of(Events.DEPARTURE, 12_345);

        assertThat(Events.kind(event)).isEqualTo(Events.DEPARTURE);
        assertThat(Events.index(event)).isEqualTo(12_345);
    }
}
