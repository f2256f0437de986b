package dev.valuestream.io.svg;

import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Maps of any width with everything a picture can show: choices, parallel branches, rework to the step itself and further
 * back, teams, lanes and shelves, kanban, schedules to any step, and kaizen bursts. One seed, one map.
 */
public final class WideMaps {

    private static final FlowKind[] KINDS = FlowKind.values();

    private final long seed;
    private final Random random;
    private final ValueStreamBuilder map;
    private final int teams;
    private int steps;

    private WideMaps(long seed) {
        this.seed = seed;
        random = new Random(seed);
        map = ValueStream.builder("wide").name("A wide map, number " + seed);
        teams = random.nextInt(9);
    }

    /**
     * Makes a map.
     *
     * @param seed any number
     * @param most how many steps about
     * @return the same map for the same numbers
     */
    public static ValueStream of(long seed, int most) {
        return new WideMaps(seed).build(most);
    }

    private ValueStream build(int most) {
        map.trigger("in", n -> n.name("Requests"))
                .supplier("supplier")
                .control("control", n -> n.name("Planning").system("ERP"))
                .customer("out", n -> n.name("Customers"));
        for (int team = 0; team < teams; team++) {
            int people = 1 + random.nextInt(5);
            map.team("team-" + team, t -> t.name("Team number " + people).people(people));
        }
        String last = step();
        map.flow("in", last, flow());
        while (steps < most) {
            last = further(last);
        }
        map.flow(last, "out", f -> f.kind(FlowKind.SHIPMENT).every(Duration.ofHours(8)));
        information();
        if (seed % 3 == 0) {
            pace("s" + steps / 2);
        }
        return map.build();
    }

    private String step() {
        String id = "s" + steps++;
        map.step(id, details());
        if (random.nextInt(6) == 0) {
            map.kaizen("k-" + id, id, k -> k.name("Improve the thing " + id));
        }
        return id;
    }

    private Consumer<StepBuilder> details() {
        int seconds = random.nextInt(4) * 400;
        boolean known = random.nextInt(5) > 0;
        int team = random.nextInt(teams + 1);
        int name = random.nextInt(4);
        return s -> {
            s.name("Step " + "of some length ".repeat(name) + name);
            if (known) {
                s.processTime(Duration.ofSeconds(seconds + 1)).percentCompleteAccurate(90);
            }
            if (team > 0) {
                s.team("team-" + (team - 1));
            }
        };
    }

    private Consumer<FlowBuilder> flow() {
        FlowKind kind = KINDS[random.nextInt(KINDS.length)];
        int stock = random.nextInt(60);
        return f -> {
            f.kind(kind);
            if (stock > 20 || kind == FlowKind.FIFO) {
                f.inventory(stock).max(60);
            } else if (stock > 10) {
                f.wait(Duration.ofHours(stock));
            }
        };
    }

    private String further(String from) {
        return switch (random.nextInt(6)) {
            case 0 -> choice(from);
            case 1 -> parallel(from);
            case 2 -> rework(from);
            case 3 -> pull(from);
            default -> line(from);
        };
    }

    private String line(String from) {
        String to = step();
        map.flow(from, to, flow());
        return to;
    }

    /** A supermarket with its card. */
    private String pull(String from) {
        String to = step();
        map.flow(from, to, f -> f.kind(FlowKind.PULL).inventory(20));
        map.information(
                to, from, i -> i.id("card-" + to).kind(InformationKind.MANUAL).content("Production kanban"));
        return to;
    }

    private String choice(String from) {
        String one = step();
        String end = step();
        map.flow(from, one, flow().andThen(f -> f.probability(0.3)));
        map.flow(from, end, flow().andThen(f -> f.probability(0.7)));
        map.flow(one, end, flow());
        return end;
    }

    private String parallel(String from) {
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            branches.add(line(from));
        }
        String end = step();
        map.editStep(end, s -> s.join(Join.ALL));
        branches.forEach(b -> map.flow(b, end, flow()));
        return end;
    }

    /** Back to the step itself, or over several steps. */
    private String rework(String from) {
        String middle = line(from);
        String check = random.nextBoolean() ? line(middle) : middle;
        String target = random.nextInt(3) == 0 ? check : random.nextBoolean() ? middle : from;
        String to = step();
        map.flow(check, to, flow().andThen(f -> f.probability(0.9)));
        map.flow(check, target, f -> f.id("again-" + check).probability(0.1).rework(true));
        return to;
    }

    /** One step sets the pace, and planning levels the work for it. */
    private void pace(String step) {
        map.editStep(step, s -> s.pacemaker(true));
        map.information(
                "control",
                step,
                i -> i.id("pace")
                        .kind(InformationKind.MANUAL)
                        .content("Next tray")
                        .every(Duration.ofMinutes(20)));
    }

    private void information() {
        map.information(
                "out", "control", i -> i.kind(InformationKind.ELECTRONIC).content("Orders"));
        for (int i = 0; i < steps; i++) {
            if (random.nextInt(4) == 0) {
                String to = "s" + i;
                String content = random.nextBoolean() ? "Weekly schedule" : "Plan for the step " + to;
                InformationKind kind = random.nextBoolean() ? InformationKind.MANUAL : InformationKind.ELECTRONIC;
                map.information("control", to, f -> f.kind(kind).content(content));
            }
        }
    }
}
