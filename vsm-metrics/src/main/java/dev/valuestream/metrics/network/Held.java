package dev.valuestream.metrics.network;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.problem.Text;
import java.util.Map;
import java.util.Optional;

/**
 * What limits on work in process and the room of lanes do to the queues of a map, measured on the same stream with exponential times with
 * and without them.
 *
 * @param shares by step, its queue ÷ the queue without limits
 * @param blocked by step, the seconds that a finished item stays there for want of room
 * @param overflow why there is no steady state: more comes than the limits let through
 * @param followed which limits that is
 */
record Held(Map<String, Double> shares, Map<String, Double> blocked, Optional<Text> overflow, Followed followed) {

    /** No limit is followed. */
    static final Held NOTHING = new Held(Map.of(), Map.of(), Optional.empty(), Followed.NONE);

    Held {
        shares = ImmutableMap.copyOf(shares);
        blocked = ImmutableMap.copyOf(blocked);
    }

    static Held overflow(Text why, Followed followed) {
        return new Held(Map.of(), Map.of(), Optional.of(why), followed);
    }

    double share(String step) {
        return shares.getOrDefault(step, 1.0);
    }

    double blocked(String step) {
        return blocked.getOrDefault(step, 0.0);
    }
}
