package dev.valuestream.queueing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Waits in decimals of many digits, from the doubles as they are: sums written out as the books print them, where the library
 * recurs. Cancellation does no harm here.
 */
final class DecimalQueues {

    static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private DecimalQueues() {}

    static BigDecimal of(double x) {
        return new BigDecimal(x);
    }

    private static BigDecimal over(BigDecimal x, BigDecimal y) {
        return x.divide(y, DIGITS);
    }

    /** C = (aᶜ/c!)·c/(c − a) ÷ (Σ aⁿ/n! + the same), n = 0…c − 1. */
    static BigDecimal erlangC(BigDecimal offered, int servers) {
        BigDecimal power = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; n <= servers; n++) {
            sum = sum.add(power, DIGITS);
            power = power.multiply(offered, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
        }
        BigDecimal all = BigDecimal.valueOf(servers);
        BigDecimal waiting = over(power.multiply(all), all.subtract(offered));
        return over(waiting, sum.add(waiting));
    }

    static BigDecimal mmc(double rate, double time, int servers) {
        BigDecimal offered = of(rate).multiply(of(time));
        BigDecimal idle = BigDecimal.valueOf(servers).subtract(offered);
        return over(erlangC(offered, servers).multiply(of(time)), idle);
    }

    /** L_q = Σ (n − c)·p(n), p(n) in proportion to aⁿ/n! and aⁿ/(c!·cⁿ⁻ᶜ); the wait is that of the items let in. */
    static BigDecimal mmck(double rate, double time, int servers, int places) {
        BigDecimal offered = of(rate).multiply(of(time));
        BigDecimal weight = BigDecimal.ONE;
        BigDecimal sum = weight;
        BigDecimal queue = BigDecimal.ZERO;
        for (int n = 1; n <= places; n++) {
            weight = weight.multiply(offered, DIGITS).divide(BigDecimal.valueOf(Math.min(n, servers)), DIGITS);
            sum = sum.add(weight, DIGITS);
            queue = queue.add(weight.multiply(BigDecimal.valueOf(Math.max(0, n - servers))), DIGITS);
        }
        return over(queue, of(rate).multiply(sum.subtract(weight)));
    }

    /** (L − ρ)/λ with L = ρ + (ρ² + λ²σ²)/(2(1 − ρ)). */
    static BigDecimal mg1(double rate, ServiceTime service) {
        BigDecimal load = of(rate).multiply(of(service.mean()));
        BigDecimal variance = of(service.scv()).multiply(of(service.mean()).pow(2));
        BigDecimal above = load.pow(2).add(of(rate).pow(2).multiply(variance));
        BigDecimal inSystem = load.add(over(above, TWO.multiply(BigDecimal.ONE.subtract(load))));
        return over(inSystem.subtract(load), of(rate));
    }

    /** Cobham's formula for the k-th class, from 0. */
    static BigDecimal priority(List<PriorityClass> classes, int k) {
        BigDecimal residual = BigDecimal.ZERO;
        BigDecimal left = BigDecimal.ONE;
        BigDecimal above = BigDecimal.ONE;
        for (int i = 0; i < classes.size(); i++) {
            BigDecimal mean = of(classes.get(i).service().mean());
            BigDecimal rate = of(classes.get(i).arrivalRate());
            BigDecimal square = mean.pow(2)
                    .multiply(BigDecimal.ONE.add(of(classes.get(i).service().scv())));
            residual = residual.add(over(rate.multiply(square), TWO));
            above = i == k ? left : above;
            left = i <= k ? left.subtract(rate.multiply(mean)) : left;
        }
        return over(residual, above.multiply(left));
    }

    /**
     * M^[X]/M/c with batches of r: L from Σ (n + 1)·(flow across level n), L_q = L − a. The weights of 0…c − 1 items by the balance
     * of each state, where the library takes that of each level.
     */
    static BigDecimal batches(double batchRate, int size, double time, int servers) {
        BigDecimal arriving = of(batchRate).multiply(of(time));
        BigDecimal offered = arriving.multiply(BigDecimal.valueOf(size));
        BigDecimal[] weights = stateByState(arriving, size, servers);
        BigDecimal idleWeight = BigDecimal.ZERO;
        BigDecimal spread = BigDecimal.ZERO;
        for (int n = 0; n < servers; n++) {
            BigDecimal idle = weights[n].multiply(BigDecimal.valueOf(servers - n));
            idleWeight = idleWeight.add(idle);
            spread = spread.add(idle.multiply(BigDecimal.valueOf(n)));
        }
        BigDecimal idle = BigDecimal.valueOf(servers).subtract(offered);
        BigDecimal lines = offered.multiply(BigDecimal.valueOf(size + 1)).divide(TWO);
        BigDecimal inSystem = over(lines.add(over(spread.multiply(idle), idleWeight)), idle);
        return over(inSystem.subtract(offered).multiply(of(time)), offered);
    }

    /** (Λs + n)·p(n) = Λs·p(n − r) + (n + 1)·p(n + 1) below c. */
    private static BigDecimal[] stateByState(BigDecimal arriving, int size, int servers) {
        MathContext many = new MathContext(200);
        BigDecimal[] weights = new BigDecimal[servers];
        weights[0] = BigDecimal.ONE;
        for (int n = 0; n + 1 < servers; n++) {
            BigDecimal leaving = arriving.add(BigDecimal.valueOf(n)).multiply(weights[n]);
            BigDecimal coming = n >= size ? arriving.multiply(weights[n - size]) : BigDecimal.ZERO;
            weights[n + 1] = leaving.subtract(coming).divide(BigDecimal.valueOf(n + 1), many);
        }
        return weights;
    }
}
