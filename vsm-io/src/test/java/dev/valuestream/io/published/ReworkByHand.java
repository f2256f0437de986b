package dev.valuestream.io.published;

import dev.valuestream.io.published.PublishedStream.Redo;
import java.util.List;
import java.util.Optional;

/**
 * The time through a chain with rework, reckoned along the chain: a second route to what the project solves as linear
 * equations. Seconds.
 */
final class ReworkByHand {

    private final PublishedStream published;
    private final List<Stage> stages;
    /** Time from the start of each stage's work until it is passed on for good. */
    private final double[] untilPassed;

    ReworkByHand(PublishedStream published) {
        this.published = published;
        stages = published.stages();
        untilPassed = new double[stages.size()];
        for (int i = 0; i < untilPassed.length; i++) {
            untilPassed[i] = untilPassed(i);
        }
    }

    /** Sent back as often as it takes: P = p + r · (way back + P), so that P = (p + r · way back) ÷ (1 − r). */
    private double untilPassed(int i) {
        Optional<Redo> redo = published.redoOf(i);
        double process = stages.get(i).process();
        return redo.map(r -> (process + r.share() * wayBack(r)) / (1 - r.share()))
                .orElse(process);
    }

    private double wayBack(Redo redo) {
        double way = redo.waiting();
        for (int j = redo.to(); j < redo.from(); j++) {
            way += untilPassed[j] + stages.get(j + 1).waiting();
        }
        return way;
    }

    double expected() {
        double sum = 0;
        for (int i = 0; i < untilPassed.length; i++) {
            sum += stages.get(i).waiting() + untilPassed[i];
        }
        return sum;
    }

    /** What is added if everything that is sent back passes the second time: Σ share · (wait and work once more). */
    double onceAgain() {
        return published.redos().stream()
                .mapToDouble(r -> r.share() * (r.waiting() + workOnceMore(r)))
                .sum();
    }

    private double workOnceMore(Redo redo) {
        double work = stages.get(redo.to()).process();
        for (int j = redo.to() + 1; j <= redo.from(); j++) {
            work += stages.get(j).waiting() + stages.get(j).process();
        }
        return work;
    }
}
