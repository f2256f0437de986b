package dev.valuestream.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    @Test
    void of_kindAndIndex_areReadBack() {
        int event = Events.of(Events.DEPARTURE, 12_345);

        assertThat(Events.kind(event)).isEqualTo(Events.DEPARTURE);
        assertThat(Events.index(event)).isEqualTo(12_345);
    }
}
