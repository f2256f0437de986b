package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;

/**
 * Erlang's two formulas: who is turned away where nobody can wait (B), and who has to wait where all do (C).
 *
 * <p>B(0) = 1, B(n) = a·B(n−1)/(n + a·B(n−1)) for n = 1…c; C = c·B/((c − a) + a·B). No factorial and no difference but c − a, so
 * there is neither overflow nor cancellation: within 1e-12, relative, as errors of one step are damped by the next. B below
 * 1e-300 may be 0. Cost c steps. Source: L. Kosten's recursion, in R. B. Cooper, <i>Introduction to Queueing Theory</i>,
 * 2nd ed., sections 3.3–3.4 and exercise 3.5; A. K. Erlang, <i>Solution of some problems in the theory of probabilities of
 * significance in automatic telephone exchanges</i> (1917).
 */
public final class Erlang {

    private Erlang() {}

    /**
     * Returns the share of items that find all servers busy and go away: Erlang B.
     *
     * @param servers c, from 1 to a million
     * @param offered a = arrival rate · mean service time, 0 or from 1e-100 to 1e100; may be above c
     * @return B(c, a), from 0 to 1; also right for service times that are not exponential
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static double blocking(int servers, double offered) {
        Stated.count(servers, 1, "servers");
        return recursion(servers, Stated.magnitude(offered, "offered load"));
    }

    /**
     * Returns the share of items that have to wait: Erlang C, for exponential service times.
     *
     * @param servers c, from 1 to a million
     * @param offered a = arrival rate · mean service time, 0 or from 1e-100 to 1e100
     * @return C(c, a), from 0 to 1; 1 from a = c on, where everybody waits
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static double waiting(int servers, double offered) {
        Stated.count(servers, 1, "servers");
        return waiting(Servers.of(Stated.magnitude(offered, "offered load"), 1, servers));
    }

    static double waiting(Servers servers) {
        return waiting(servers.count(), servers.offered(), servers.idle());
    }

    static double waiting(int servers, double offered, double idle) {
        if (idle <= 0) {
            return 1;
        }
        double blocking = recursion(servers, offered);
        return servers * blocking / (idle + offered * blocking);
    }

    private static double recursion(int servers, double offered) {
        double blocking = 1;
        for (int n = 1; n <= servers; n++) {
            double carried = offered * blocking;
            blocking = carried / (n + carried);
        }
        return blocking;
    }
}
