package dev.valuestream.queueing.network;

import java.util.Map;
import java.util.Optional;

/** What is predicted for one class of items, by node. */
record ClassFigures(
        double entryRate,
        Optional<TimeInNetwork> time,
        Map<String, VisitFigures> visits,
        Map<String, Optional<ForkFigures>> forks,
        Map<String, Optional<TimeInNetwork>> timeToGo) {}
