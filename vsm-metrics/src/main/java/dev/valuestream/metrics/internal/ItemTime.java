package dev.valuestream.metrics.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Ratio;

/**
 * What one item of a family takes of one server: cycle ÷ (quantity per cycle · uptime) + changeover ÷ batch. In seconds
 * of working time; infinite where the uptime is 0. Quantity per cycle and uptime are 1 where they are not stated.
 *
 * @param running cycle ÷ (quantity per cycle · uptime)
 * @param changeover changeover ÷ items of a batch; 0 where no batch of items is stated
 */
public record ItemTime(double running, double changeover) {

    /** The time of one item; a cycle or process time must be stated. */
    static ItemTime of(StepFigures figures) {
        double cycle = figures.cycleTimeOrProcessTime().orElseThrow().meanSeconds();
        double perCycle = figures.quantityPerCycle().orElse(1) * uptime(figures);
        double changeover = figures.batch().orElse(null) instanceof Batch.Items batch
                ? changeover(figures) / batch.quantity().value()
                : 0;
        return new ItemTime(cycle == 0 ? 0 : cycle / perCycle, changeover);
    }

    /**
     * The whole time of one item.
     *
     * @return seconds, 0 or more
     */
    public double seconds() {
        return running + changeover;
    }

    static double uptime(StepFigures figures) {
        return figures.uptime().map(Ratio::value).orElse(1.0);
    }

    static double changeover(StepFigures figures) {
        return figures.changeover().map(TimeDistribution::meanSeconds).orElse(0.0);
    }

    /**
     * Working time of a day that one server's changeovers take where the step makes every part every so often: one for
     * the family in each interval, longer by the time the step is down.
     */
    static double changeoversPerDay(StepFigures figures, WorkCalendar calendar) {
        if (!(figures.batch().orElse(null) instanceof Batch.Every every) || changeover(figures) == 0) {
            return 0;
        }
        double perDay = Durations.toSeconds(calendar.day()) / Durations.toSeconds(every.interval());
        return perDay == 0 ? 0 : changeover(figures) * perDay / uptime(figures);
    }
}
