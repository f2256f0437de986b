package dev.valuestream.metrics.capacity;

import dev.valuestream.model.Batch;
import dev.valuestream.model.FiguresBuilder;
import dev.valuestream.model.Join;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The raw numbers of a random line with choices, rework, scrap, parallel branches, families, teams and calendars of their
 * own: from them a value stream is built, and, apart from it, the accounts of {@link DayBook} and the queues of the fluid in
 * time. Nothing here knows the engine.
 */
public final class LineSpec {

    /** A number that the map does not state. */
    public static final double NONE = Double.NaN;

    /** One step. Times in seconds; {@link #NONE} where nothing is stated. */
    public static final class Step {
        public double[] cycle;
        public double[] yield;
        public double[] ideal;
        public double[] good;
        public double quantity = NONE;
        public double uptime = NONE;
        public double changeover = NONE;
        public double batch = NONE;
        public double everyDays = NONE;
        public int stations;
        public int team = -1;
        public double crew = NONE;
        public double hours = NONE;
        public double days = NONE;
        public boolean join;
        public boolean split;
        public List<Integer> to = new ArrayList<>();
        public List<Double> probability = new ArrayList<>();

        /** The first family goes past the next step, to {@link #past}; 0 where all take the same ways. */
        public int past;
    }

    public final int families;
    public final double[] demandPerDay;
    public final double dayHours;
    public final double weekDays;
    public final boolean trigger;
    public final List<Step> steps = new ArrayList<>();
    public final double[] people;
    public final double[] share;
    public final double packOut;
    private final SplittableRandom random;
    private double timeScale = 1;

    private LineSpec(long seed) {
        random = new SplittableRandom(seed);
        families = random.nextInt(4);
        demandPerDay = new double[members()];
        for (int f = 0; f < members(); f++) {
            demandPerDay[f] = f > 0 && random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(100);
        }
        dayHours = 6 + random.nextInt(12);
        weekDays = 4 + random.nextInt(4);
        trigger = random.nextBoolean();
        people = new double[random.nextInt(4)];
        share = new double[people.length];
        for (int t = 0; t < people.length; t++) {
            people[t] = 1 + random.nextInt(5) + (random.nextInt(4) == 0 ? 0.5 : 0);
            share[t] = random.nextInt(2) == 0 ? NONE : (1 + random.nextInt(10)) / 10.0;
        }
        line();
        packOut = 1 + random.nextInt(50);
        steps.forEach(this::equipment);
    }

    private void equipment(Step step) {
        step.ideal = new double[members()];
        step.good = new double[members()];
        for (int f = 0; f < members(); f++) {
            step.ideal[f] = Math.ceil(step.cycle[f] * random.nextDouble());
            step.good[f] = random.nextDouble();
        }
    }

    public static LineSpec of(long seed) {
        return new LineSpec(seed);
    }

    public int members() {
        return Math.max(1, families);
    }

    public int customer() {
        return steps.size();
    }

    private void line() {
        int blocks = 1 + random.nextInt(5);
        for (int b = 0; b < blocks; b++) {
            if (random.nextInt(5) == 0) {
                parallel();
            } else {
                step();
            }
        }
        List<Integer> outer = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!isBranch(i)) {
                outer.add(i);
            }
        }
        for (int at = 0; at < outer.size(); at++) {
            Step step = steps.get(outer.get(at));
            if (!step.split) {
                flows(step, outer, at);
            }
        }
    }

    private boolean isBranch(int step) {
        return (step > 0 && steps.get(step - 1).split) || (step > 1 && steps.get(step - 2).split);
    }

    /** On to the next, perhaps past it, perhaps back or to itself. */
    private void flows(Step step, List<Integer> outer, int at) {
        int next = at + 1 < outer.size() ? outer.get(at + 1) : customer();
        int kind = random.nextInt(5);
        if (kind <= 1) {
            step.to.add(next);
            step.probability.add(NONE);
            int after = at + 2 < outer.size() ? outer.get(at + 2) : customer();
            boolean apart = families > 1 && random.nextBoolean() && after != next && !isJoin(after);
            step.past = apart ? after : 0;
            return;
        }
        double back = kind == 2 ? 0 : 0.02 + 0.6 * random.nextDouble();
        double past = kind == 3 ? 0 : 0.5 * (1 - back) * random.nextDouble();
        int far = at + 2 < outer.size() ? outer.get(at + 2) : customer();
        int behind = outer.get(random.nextInt(at + 1));
        if (far == next || steps.get(Math.min(far, steps.size() - 1)).join) {
            past = 0;
        }
        if (back > 0 && behind != next && !steps.get(behind).join) {
            step.to.add(behind);
            step.probability.add(back);
        } else {
            back = 0;
        }
        if (past > 0) {
            step.to.add(far);
            step.probability.add(past);
        }
        step.to.add(next);
        step.probability.add(1 - back - past);
    }

    private boolean isJoin(int node) {
        return node < steps.size() && steps.get(node).join;
    }

    private void parallel() {
        Step split = step();
        split.split = true;
        int at = steps.size();
        split.to.add(at);
        split.probability.add(NONE);
        split.to.add(at + 1);
        split.probability.add(NONE);
        for (int i = 0; i < 2; i++) {
            Step branch = step();
            branch.to.add(at + 2);
            branch.probability.add(NONE);
        }
        step().join = true;
    }

    private Step step() {
        Step step = new Step();
        step.cycle = new double[members()];
        step.yield = new double[members()];
        double scale = 1 + random.nextInt(2000);
        for (int f = 0; f < members(); f++) {
            step.cycle[f] = Math.ceil(scale * (0.3 + random.nextDouble()));
            step.yield[f] = random.nextInt(3) == 0 ? 0.6 + 0.4 * random.nextDouble() : NONE;
        }
        step.quantity = maybe(1 + random.nextInt(4));
        step.uptime = maybe((50 + random.nextInt(51)) / 100.0);
        step.changeover = maybe(60 + random.nextInt(900));
        if (random.nextBoolean()) {
            step.batch = maybe(1 + random.nextInt(50));
        } else {
            step.everyDays = maybe(1 + random.nextInt(10));
        }
        step.stations = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
        step.team = people.length > 0 && random.nextInt(3) > 0 ? random.nextInt(people.length) : -1;
        step.crew = maybe((1 + random.nextInt(4)) / 2.0);
        if (random.nextInt(5) == 0) {
            step.hours = 4 + random.nextInt(20);
            step.days = 3 + random.nextInt(5);
        }
        steps.add(step);
        return step;
    }

    private double maybe(double value) {
        return random.nextInt(3) == 0 ? NONE : value;
    }

    /** The value stream of these numbers, with every time multiplied: those of steps, of the day and of demand. */
    public ValueStream buildWithTimes(double factor) {
        timeScale = factor;
        ValueStream scaled = build();
        timeScale = 1;
        return scaled;
    }

    /** The value stream of these numbers. */
    public ValueStream build() {
        ValueStreamBuilder map = ValueStream.builder("line");
        map.calendar(c -> c.workingTimePerDay(seconds(dayHours * 3600)).daysPerWeek(weekDays));
        for (int f = 0; f < members(); f++) {
            int family = f;
            map.demand(d -> {
                d.quantity(demandPerDay[family]).per(seconds(dayHours * 3600));
                if (families > 0) {
                    d.family("f" + family);
                }
            });
        }
        for (int t = 0; t < people.length; t++) {
            int team = t;
            map.team("t" + t, b -> {
                b.people(people[team]);
                if (!Double.isNaN(share[team])) {
                    b.share(share[team]);
                }
            });
        }
        if (trigger) {
            map.trigger("source");
        } else {
            map.supplier("source");
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            map.step(name(i), s -> fill(s, step));
        }
        map.customer(name(customer()), c -> c.packOut(packOut));
        map.flow("source", name(0));
        for (int i = 0; i < steps.size(); i++) {
            flows(map, i);
        }
        return map.build();
    }

    private void flows(ValueStreamBuilder map, int i) {
        Step step = steps.get(i);
        if (step.past > 0) {
            map.flow(name(i), name(step.past), f -> f.family("f0"));
            map.flow(name(i), name(step.to.get(0)), f -> {
                for (int family = 1; family < families; family++) {
                    f.family("f" + family);
                }
            });
            return;
        }
        for (int k = 0; k < step.to.size(); k++) {
            double p = step.probability.get(k);
            map.flow(name(i), name(step.to.get(k)), f -> {
                if (!Double.isNaN(p)) {
                    f.probability(p);
                }
            });
        }
    }

    public static String name(int step) {
        return "n" + step;
    }

    private Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * timeScale * 1000));
    }

    private void fill(StepBuilder s, Step step) {
        if (families == 0) {
            each(s, step, 0);
        } else {
            for (int f = 0; f < families; f++) {
                int family = f;
                s.families("f" + f, b -> each(b, step, family));
            }
        }
        common(s, step);
        if (step.stations > 0) {
            s.stations(step.stations);
        }
        if (step.team >= 0) {
            s.team("t" + step.team);
        }
        if (!Double.isNaN(step.crew)) {
            s.crew(step.crew);
        }
        if (!Double.isNaN(step.hours)) {
            s.calendar(c -> c.workingTimePerDay(seconds(step.hours * 3600)).daysPerWeek(step.days));
        }
        if (step.join) {
            s.join(Join.ALL);
        }
    }

    private void each(FiguresBuilder<?> s, Step step, int family) {
        s.cycleTime(seconds(step.cycle[family]));
        s.idealCycleTime(seconds(step.ideal[family]));
        s.goodShare(step.good[family]);
        if (!Double.isNaN(step.yield[family])) {
            s.yield(step.yield[family]);
        }
    }

    private void common(StepBuilder s, Step step) {
        if (!Double.isNaN(step.quantity)) {
            s.quantityPerCycle(step.quantity);
        }
        if (!Double.isNaN(step.uptime)) {
            s.uptime(step.uptime);
        }
        if (!Double.isNaN(step.changeover)) {
            s.changeover(seconds(step.changeover));
        }
        if (!Double.isNaN(step.batch)) {
            s.batch(Batch.ofItems(step.batch));
        } else if (!Double.isNaN(step.everyDays)) {
            s.batch(Batch.every(seconds(step.everyDays * dayHours * 3600)));
        }
    }

    public static double or(double value, double other) {
        return Double.isNaN(value) ? other : value;
    }
}
