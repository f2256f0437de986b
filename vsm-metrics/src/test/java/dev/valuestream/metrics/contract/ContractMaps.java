package dev.valuestream.metrics.contract;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.model.Batch;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.Waste;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The maps that every metric is tried on, the same in every run. */
final class ContractMaps {

    private static final int RANDOM = 24;
    private static final int LARGEST = 8;

    private static final List<ValueStream> ALL = made();

    private ContractMaps() {}

    static List<ValueStream> all() {
        return ALL;
    }

    private static List<ValueStream> made() {
        List<ValueStream> maps = new ArrayList<>();
        maps.add(sketch());
        maps.add(line("times-only").build());
        maps.add(line("no-demand")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(7)))
                .build());
        maps.add(line("no-calendar").demand(20, Duration.ofHours(8)).build());
        maps.add(line("plain")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .demand(20, Duration.ofHours(8))
                .build());
        maps.add(line("no-working-time")
                .calendar(c -> c.workingTimePerDay(Duration.ZERO))
                .build());
        maps.add(drawnInFull());
        for (int seed = 0; seed < RANDOM; seed++) {
            maps.add(RandomMaps.map(seed, seed % LARGEST));
        }
        return List.copyOf(maps);
    }

    /** The least that is a map: nothing is known about its one step. */
    private static ValueStream sketch() {
        return ValueStream.builder("sketch")
                .step("do")
                .customer("get")
                .flow("do", "get")
                .build();
    }

    /** Two steps of two teams of which everything is known. */
    private static ValueStreamBuilder line(String id) {
        return ValueStream.builder(id)
                .team("front", t -> t.people(2))
                .team("back", t -> t.people(1))
                .trigger("ask")
                .step("take", s -> known(s, 10).team("front"))
                .step("do", s -> known(s, 20).team("back"))
                .customer("get")
                .flow("ask", "take", f -> f.wait(Duration.ofHours(1)))
                .flow("take", "do", f -> f.wait(Duration.ofHours(5)).transferTime(Duration.ofMinutes(3)))
                .flow("do", "get");
    }

    /** A line with the information that steers it, and what a team has pinned to it. */
    private static ValueStream drawnInFull() {
        return line("drawn-in-full")
                .control("plan")
                .information("plan", "take", i -> i.kind(InformationKind.MANUAL))
                .editStep("do", s -> s.value(ValueClass.WASTE))
                .kaizen("early", "ask->take", k -> k.waste(Waste.OVERPRODUCTION))
                .kaizen("walk", "take->do", k -> k.waste(Waste.MOTION))
                .kaizen("talent", "do", k -> k.waste(Waste.SKILLS))
                .build();
    }

    private static StepBuilder known(StepBuilder step, int minutes) {
        return step.processTime(Duration.ofMinutes(minutes))
                .percentCompleteAccurate(90)
                .yield(0.95)
                .uptime(0.9)
                .changeover(Duration.ofMinutes(30))
                .batch(Batch.ofItems(10))
                .value(ValueClass.VALUE_ADDING);
    }
}
