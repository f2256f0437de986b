package dev.valuestream.metrics.network;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Join;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ServiceRule;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.network.Caution;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.queueing.network.StationFigures;
import dev.valuestream.unit.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What there is to doubt about the queue predicted for a step: of the network's answer, of what the network leaves out of the map, and of
 * what the map does not say.
 */
final class Doubts {

    private static final double SAME = 1e-9;

    private static final String ROOM = "room and limits on work in process are stated, and the prediction has none";

    private static final Set<ServiceRule> OUT_OF_TURN = Set.of(ServiceRule.LONGEST_QUEUE, ServiceRule.DOWNSTREAM_FIRST);

    /** Which part of the variability that makes items wait is more than a trifle. */
    private static final double MUCH = 0.2;

    private final PredictedQueues queues;
    private final ValueStream stream;
    private final ProcessStep step;
    private final StationFigures station;
    private final List<String> grave = new ArrayList<>();
    private final List<String> slight = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    private Doubts(PredictedQueues queues, ProcessStep step, StationFigures station) {
        this.queues = queues;
        this.stream = queues.model().stream();
        this.step = step;
        this.station = station;
    }

    /** How far the queue of a step can be trusted. */
    static Trust of(PredictedQueues queues, ProcessStep step, StationFigures station) {
        Doubts doubts = new Doubts(queues, step, station);
        doubts.ofTheMap();
        doubts.ofTheNetwork();
        doubts.ofWhatIsLeftOut();
        return doubts.trust();
    }

    /** Why items may wait even where a step takes them from suppliers at its own pace; empty where it is not such a step, or none do. */
    static Optional<Trust> ofPaced(PredictedQueues queues, ProcessStep step) {
        if (!queues.isPaced(step)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        add(reasons, queues.leftOut().full().contains(step.id()), ROOM);
        boolean together = queues.step(step).families().stream()
                .filter(FamilyWork::reached)
                .flatMap(f -> StepWork.of(step, f, queues.assumedCv()).stream())
                .anyMatch(work -> work.batch() > 1);
        add(reasons, together, words(Caution.BATCHES));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Trust(Confidence.LOW, reasons));
    }

    private Trust trust() {
        boolean exact = station.confidence() == Confidence.EXACT && slight.isEmpty();
        Confidence confidence = !grave.isEmpty() ? Confidence.LOW : exact ? Confidence.EXACT : Confidence.GOOD;
        return new Trust(
                confidence,
                Stream.of(grave, noted, slight).flatMap(List::stream).toList());
    }

    private static void add(List<String> doubts, boolean holds, String reason) {
        if (holds) {
            doubts.add(reason);
        }
    }

    private void ofTheMap() {
        add(slight, areTimesAssumed(), "the variability of its times is assumed");
        add(slight, areArrivalsAssumed(), "the variability of demand is assumed");
        add(
                slight,
                Math.abs(queues.plan(step).stretch() - 1) > SAME,
                "its working time is not the stream's and is spread evenly over it");
        double setups = figures().mapToDouble(Doubts::setups).max().orElse(0);
        boolean counts = setups > MUCH * (station.arrivalScv() + station.serviceScv());
        add(counts ? grave : slight, setups > 0, "changeovers are taken to come behind any item alike");
        add(grave, alternates(setups), "families change over to each other before their batches are full");
        boolean ordered = queues.precedence().isAt(queues.plan(step));
        boolean followed = queues.precedence().isFollowed(step);
        add(slight, ordered && followed, "families go first by their priority, as if items came at random");
        add(grave, ordered && !followed, "families go first by their priority, which the prediction leaves out");
    }

    /** An exact formula stays exact at any load; near 1 it is as sure as the numbers that go into it. */
    private void ofTheNetwork() {
        boolean exact = station.confidence() == Confidence.EXACT;
        for (Caution caution : station.cautions()) {
            boolean counts = !exact || (caution == Caution.HEAVY_LOAD && !slight.isEmpty());
            (counts ? grave : noted).add(words(caution));
        }
    }

    private void ofWhatIsLeftOut() {
        add(grave, joins(), "items come from a join, behind which they are followed in the mean only");
        add(grave, queues.limits().any(), "limits on items are followed as with exponential times");
        add(grave, queues.leftOut().full().contains(step.id()), ROOM);
        add(
                grave,
                queues.leftOut().held().contains(step.id()),
                "what it has finished may find no room, which the prediction leaves out");
        add(
                grave,
                queues.waitsForOwnServers(step),
                "it waits for its own stations and for its team; the longer wait counts");
        add(
                grave,
                station.confidence() != Confidence.EXACT
                        && queues.sameTeamAgain().isAt(step),
                "its team serves items twice in a row, and how that spaces them out is left out");
        add(
                grave,
                RepairsFound.isAt(step, queues) && !RepairsFound.isFollowed(queues.plan(step)),
                "its machines fail while they stand idle, too, which is followed for one machine only");
        add(
                grave,
                isOutOfTurn(),
                "its team does not serve in the order in which items come, which the prediction leaves out");
        add(
                grave,
                queues.repairBursts().isBehind(step),
                "a machine further upstream holds up many items in a repair, and sends them on one behind the other");
        add(grave, isScheduled(), "demand changes on a schedule, and the prediction takes its mean");
    }

    /** How much of the variability of a step's cycles would not be there if each changeover came exactly after its batch. */
    private static double setups(StepFigures figures) {
        if (!(figures.batch().orElse(null) instanceof Batch.Items batch)
                || figures.changeover().isEmpty()
                || figures.cycleTimeOrProcessTime().isEmpty()) {
            return 0;
        }
        double cycles = Math.max(
                1,
                batch.quantity().value()
                        / Math.max(1, figures.quantityPerCycle().orElse(1)));
        double changeover = figures.changeover().get().meanSeconds();
        double uptime = figures.uptime().map(Ratio::value).filter(u -> u > 0).orElse(1.0);
        double mean = figures.cycleTimeOrProcessTime().get().meanSeconds() / uptime + changeover / cycles;
        return mean > 0 ? changeover / mean * (changeover / mean) * (cycles - 1) / cycles / cycles : 0;
    }

    /** Whether several families share its changeovers: a station goes on with one only as long as its items are there. */
    private boolean alternates(double setups) {
        return setups > 0
                && queues.step(step).families().stream()
                                .filter(FamilyWork::reached)
                                .count()
                        > 1;
    }

    /** Whether its team looks at more than who came first; a priority is doubted where families have one. */
    private boolean isOutOfTurn() {
        return !queues.plan(step).isAlone()
                && step.team()
                        .flatMap(stream::team)
                        .flatMap(Team::serves)
                        .filter(OUT_OF_TURN::contains)
                        .isPresent();
    }

    private boolean joins() {
        return step.join() == Join.ALL;
    }

    private boolean isScheduled() {
        return demands().anyMatch(d -> !d.schedule().isEmpty());
    }

    private boolean areArrivalsAssumed() {
        return demands().anyMatch(d -> d.cv().isEmpty());
    }

    /** What is asked for of the families that come. */
    private Stream<Demand> demands() {
        List<Optional<String>> families = queues.step(step).families().stream()
                .filter(FamilyWork::reached)
                .map(FamilyWork::member)
                .map(FamilyMix.Member::family)
                .toList();
        return stream.demand().stream()
                .filter(d -> d.rate().perSecond() > 0)
                .filter(d -> families.stream()
                        .anyMatch(f -> f.isEmpty() || d.family().equals(f)));
    }

    private boolean areTimesAssumed() {
        return figures().anyMatch(Doubts::isAssumed);
    }

    private Stream<StepFigures> figures() {
        return queues.step(step).families().stream()
                .filter(FamilyWork::reached)
                .map(f -> f.member().routes().figures(step));
    }

    private static boolean isAssumed(StepFigures figures) {
        boolean stops = figures.uptime().filter(u -> u.value() < 1).isPresent();
        boolean setups = figures.batch().orElse(null) instanceof Batch.Items;
        return isUnknown(figures.cycleTimeOrProcessTime())
                || (stops && (figures.meanTimeToRepair().isEmpty() || isUnknown(figures.meanTimeToRepair())))
                || (setups && isUnknown(figures.changeover()));
    }

    private static boolean isUnknown(Optional<TimeDistribution> time) {
        return time.filter(t -> t.squaredCoefficientOfVariation().isEmpty()).isPresent();
    }

    private static String words(Caution caution) {
        return switch (caution) {
            case LIGHT_LOAD -> "its load is below 10 %: what little waits depends on more than averages";
            case HEAVY_LOAD ->
                "its load is above 95 %: a small error in times or demand changes the wait by a multiple";
            case FAR_BURSTS -> "bursts from far upstream meet a high load";
            case EVEN_ARRIVALS -> "items come on the beat at a high load: any disturbance adds to the wait";
            case BATCHES -> "items come or are served in batches";
            case AFTER_BATCHES -> "items came in batches further upstream, which are spread out sooner than predicted";
            case AFTER_JOIN -> "items come from a join of branches";
            case REWORK -> "rework comes back to it";
            case MIXED_TIMES -> "items of very different times share its queue";
            case UNSETTLED -> "the variability around its loop did not settle";
        };
    }
}
