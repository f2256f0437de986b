package dev.valuestream.queueing.network;

import dev.valuestream.queueing.GGc;
import dev.valuestream.queueing.network.internal.Relaxation;
import dev.valuestream.queueing.network.internal.RenewalIndex;
import dev.valuestream.queueing.network.internal.TimeGrid;

/**
 * Indices of dispersion at all time scales; {@link QueueingNetwork} states the method, {@link Relaxation} what a station does to them.
 */
final class DispersionPropagation implements Propagation {

    private static final int STEPS = 100;
    private static final int SECANTS = 6;
    private static final double PRECISION = 1e-13;

    private final TimeGrid grid;

    DispersionPropagation(TimeGrid grid) {
        this.grid = grid;
    }

    @Override
    public boolean knowsRhythm() {
        return true;
    }

    @Override
    public double[] none() {
        return new double[grid.size()];
    }

    @Override
    public void addStream(double[] sum, double rate, double scv, double weight) {
        RenewalIndex.addTo(sum, grid, rate, scv, weight);
    }

    /** Variances of independent counts add up; nothing else is to do. */
    @Override
    public void merge(double[] sum, StationLoad load, double concentration) {}

    /** The solution of c = mean of I(τ(c)·N²): from a guess by secants, which are given up where they leave the range of the index. */
    @Override
    public double seen(double[] arrivals, StationLoad load, double guess) {
        double low = arrivals[0];
        double high = low;
        for (double index : arrivals) {
            low = Math.min(low, index);
            high = Math.max(high, index);
        }
        if (high - low <= PRECISION * high) {
            return low;
        }
        double last = guess;
        double lastExcess = guess > low && guess < high ? excess(arrivals, load, guess) : Double.NaN;
        double now = guess + lastExcess;
        for (int i = 0; i < SECANTS && now >= low && now <= high; i++) {
            double excess = excess(arrivals, load, now);
            if (Math.abs(excess) <= PRECISION * high) {
                return now;
            }
            double next = now - excess * (now - last) / (excess - lastExcess);
            last = now;
            lastExcess = excess;
            now = next;
        }
        return between(arrivals, load, low, high);
    }

    /** The same by regula falsi with halved ends, between the least and the greatest of the index. */
    private double between(double[] arrivals, StationLoad load, double least, double greatest) {
        double low = least;
        double high = greatest;
        double below = excess(arrivals, load, low);
        double above = excess(arrivals, load, high);
        for (int i = 0; i < STEPS && high - low > PRECISION * high && below > 0 && above < 0; i++) {
            double next = low + (high - low) * below / (below - above);
            double excess = excess(arrivals, load, next);
            if (Math.abs(excess) <= PRECISION * high) {
                return next;
            }
            if (excess > 0) {
                low = next;
                below = excess;
                above /= 2;
            } else {
                high = next;
                above = excess;
                below /= 2;
            }
        }
        return below <= 0 ? low : high;
    }

    private double excess(double[] arrivals, StationLoad load, double scv) {
        return Relaxation.seen(grid, arrivals, load.relaxation(scv)) - scv;
    }

    @Override
    public double nearby(double[] arrivals, StationLoad load) {
        return Relaxation.seen(grid, arrivals, 1 / load.spells());
    }

    @Override
    public double[] services(StationLoad load) {
        double[] services = none();
        double rate = (load.isSteady() ? load.spells() : load.servers() / load.time()) / load.servers();
        if (load.time() > 0) {
            RenewalIndex.addTo(services, grid, rate, load.leavingScv(), 1);
        }
        return services;
    }

    @Override
    public double[] passOn(
            double[] arrivals, double seen, StationLoad load, double[] services, Iterable<Source> outside) {
        if (load.time() == 0 || !load.isSteady()) {
            return load.time() == 0 ? arrivals : services;
        }
        double memory = load.memory(seen);
        double left = memory == 0 ? 0 : memory * queued(seen, load, outside);
        return left == 0 ? arrivals : Relaxation.passOn(grid, arrivals, services, left);
    }

    /**
     * How much of the queue of reflected Brownian motion there is: behind one even stream from outside as much as its wait by G/G/c is of that of
     * Brownian motion; else all, or as much less as the square of the stream's share says. Where hardly anybody waits, hardly anything is smoothed.
     */
    private static double queued(double seen, StationLoad load, Iterable<Source> outside) {
        double queued = 1;
        for (Source source : outside) {
            double motion = isEven(source, load) ? formula(load, 1) * (seen + load.scv()) / (1 + load.scv()) : 0;
            if (motion > 0) {
                double part = Math.min(1, formula(load, source.scv()) / motion);
                queued -= source.share() * source.share() * (1 - part);
            }
        }
        return queued;
    }

    private static boolean isEven(Source source, StationLoad load) {
        return source.scv() < 1 && source.scale() == 1 && !load.isRevisited();
    }

    private static double formula(StationLoad load, double arrivalScv) {
        return QnaPropagation.queue(load, arrivalScv).longRun().orElseThrow().waitingTime();
    }

    /**
     * What the queue of Brownian motion says about the wait, and what the formula for even arrivals knows better: q²·(G/G/c − this) for each stream from outside with scv below 1 that makes up the share q of the arrivals. One such stream alone
     * gives G/G/c itself, and a Poisson stream alone the exact wait of M/D/c if times are constant.
     */
    @Override
    public double meanWait(double seen, StationLoad load, Iterable<Source> outside) {
        double wait = byQueue(seen, load);
        for (Source source : outside) {
            if (isEven(source, load)) {
                double[] alone = none();
                addStream(alone, load.spells(), source.scv(), 1);
                double here = seen(alone, load, source.scv());
                wait += source.share() * source.share() * (formula(load, source.scv()) - byQueue(here, load));
            }
        }
        return Math.max(0, wait);
    }

    /**
     * What the mean work says about the wait, and what constant times at several servers wait more than half as long as exponential ones: what
     * G/G/c says more than Allen and Cunneen for Poisson arrivals, and behind steadier ones in proportion to the wait, so that steadier times never
     * wait longer; not where visits follow one another, whose own times are not told here.
     */
    private static double byQueue(double seen, StationLoad load) {
        double wait = byWork(seen, load);
        if (wait == 0 || load.servers() == 1 || load.scv() >= 1 || load.isRevisited()) {
            return wait;
        }
        GGc poisson = QnaPropagation.queue(load, 1);
        double more = poisson.longRun().orElseThrow().waitingTime()
                - poisson.allenCunneen().orElseThrow().waitingTime();
        return wait + more * (seen >= 1 ? 1 : wait / byWork(1, load));
    }

    /**
     * The wait that the mean work ρT(c_a² + c_s²)/(2(1 − ρ)) stands for, if all visits wait alike: of this work the part in service and to
     * come after it is known, the rest is that of items that wait (H. Brumelle, J. Appl. Prob. 8 (1971) 205–210). Exact for M/G/1, for batches
     * of Poisson arrivals, and for exponential visits in a row. Several servers: Erlang's C ÷ ρ of what one as fast as all would give.
     */
    private static double byWork(double seen, StationLoad load) {
        double free = load.idle() / load.servers();
        double queued = load.load() * (seen + load.scv()) / (2 * free) + bursts(seen) / 2;
        if (load.offered() == 0 || queued <= 0) {
            return 0;
        }
        double alone = load.time() / load.servers() * queued * load.offered() / load.remaining();
        return alone * load.crowding();
    }

    /** What arrivals are more variable than Poisson; what is seen is known to some rounding only, which a light load would blow up. */
    private static double bursts(double seen) {
        return Math.abs(seen - 1) <= 10 * PRECISION ? 0 : seen - 1;
    }
}
