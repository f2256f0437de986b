package dev.valuestream.metrics.network;

import dev.valuestream.model.Demand;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.Optional;

/** How unevenly a family's items are asked for. */
final class DemandVariability {

    private DemandVariability() {}

    /** The demands that set how items start at a source: those stated there, else all of the family. */
    static List<Demand> at(ValueStream stream, Optional<String> family, Node source) {
        List<Demand> own = stream.demand().stream()
                .filter(d -> family.isEmpty() || d.family().equals(family))
                .toList();
        List<Demand> here = own.stream()
                .filter(d -> d.at().filter(source.id()::equals).isPresent())
                .toList();
        return here.isEmpty() ? own : here;
    }

    /** The squared coefficient of variation of the times between arrivals: that of the demands, weighted by their rates. */
    static double scv(ValueStream stream, Optional<String> family, Node source, double assumedCv) {
        double rate = 0;
        double sum = 0;
        for (Demand demand : at(stream, family, source)) {
            double cv = Math.min(1e6, demand.cv().orElse(assumedCv));
            rate += demand.rate().perSecond();
            sum += demand.rate().perSecond() * cv * cv;
        }
        return rate > 0 && Double.isFinite(sum) ? sum / rate : assumedCv * assumedCv;
    }
}
