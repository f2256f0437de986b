package dev.valuestream.queueing.network;

/**
 * How long items wait until their batch is full: (n − b)/(2λ) on the mean where n are served or carried at once, to which items come b at a time and
 * λ a unit of time; nothing where b ≥ n (Hopp and Spearman, <i>Factory Physics</i>, section 9.4: wait-to-batch).
 */
final class BatchWaits {

    private static final int DEEPEST = 64;

    private final Wiring wiring;
    private final Traffic traffic;
    /** By node, how many items leave it together. */
    private final double[] together;

    private BatchWaits(Wiring wiring, Traffic traffic) {
        this.wiring = wiring;
        this.traffic = traffic;
        this.together = new double[wiring.nodes.size()];
        for (int n = 0; n < together.length; n++) {
            together[n] = wiring.batch[n];
        }
    }

    /** By node, the mean wait for a full batch. */
    static double[] of(Wiring wiring, Traffic traffic) {
        double[] wait = new double[wiring.nodes.size()];
        BatchWaits waits = new BatchWaits(wiring, traffic);
        if (waits.isNeeded()) {
            waits.fill(wait);
        }
        return wait;
    }

    private boolean isNeeded() {
        for (int batch : wiring.batch) {
            if (batch > 1) {
                return true;
            }
        }
        return false;
    }

    private void fill(double[] wait) {
        double[] coming = coming();
        for (int depth = 0; depth < DEEPEST && passOn(coming); depth++) {
            coming = coming();
        }
        for (int n = 0; n < wait.length; n++) {
            double rate = rate(n);
            wait[n] = rate == 0 ? 0 : Math.max(0, wiring.batch[n] - coming[n]) / (2 * rate);
        }
    }

    /** Delays without batches, forks and joins keep together what comes together; says whether that changed anything. */
    private boolean passOn(double[] coming) {
        boolean changed = false;
        for (int n = 0; n < together.length; n++) {
            if (wiring.kind[n] != NodeKind.VISIT && wiring.batch[n] == 1 && together[n] != coming[n]) {
                together[n] = coming[n];
                changed = true;
            }
        }
        return changed;
    }

    /** By node, how many items come together, as the mean over items. */
    private double[] coming() {
        double[] rate = new double[together.length];
        double[] sum = new double[together.length];
        for (Wiring.Stream stream : wiring.streams) {
            rate[stream.node()] += stream.itemRate();
            sum[stream.node()] += stream.itemRate() * stream.batch();
        }
        for (int k = 0; k < wiring.classes.size(); k++) {
            ClassRoutes routes = wiring.routes[k];
            for (int e = 0; e < routes.count(); e++) {
                double along = traffic.along(k, e);
                rate[routes.to()[e]] += along;
                sum[routes.to()[e]] += along * Math.max(1, together[routes.from()[e]] * routes.weight()[e]);
            }
        }
        for (int n = 0; n < sum.length; n++) {
            sum[n] = rate[n] == 0 ? 1 : sum[n] / rate[n];
        }
        return sum;
    }

    private double rate(int node) {
        double sum = 0;
        for (double[] ofClass : traffic.rate) {
            sum += ofClass[node];
        }
        return sum;
    }
}
