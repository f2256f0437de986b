package dev.valuestream.simulation.internal.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

    private static final long SILVER = 0x6A09E667F3BCC909L;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** How the JDK makes the words of its state from a seed. */
    private static long stafford13(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    @Test
    void bits_ofAState_areThoseOfTheJdksXoroshiro128PlusPlus() {
        long seed = 42;
        RandomGenerator other =
                RandomGeneratorFactory.of("Xoroshiro128PlusPlus").create(seed);
        RandomStream stream = new RandomStream(stafford13(seed ^ SILVER), stafford13((seed ^ SILVER) + GOLDEN));

        for (int i = 0; i < 10_000; i++) {
            assertThat(stream.bits()).isEqualTo(other.nextLong());
        }
    }

    @Test
    void bits_ofAState_areThoseOfApacheCommonsRng() {
        RandomStream stream = new RandomStream(0x012de1babb3c4104L, 0xa5a818b8fc5aa503L);

        assertThat(stream.bits()).isEqualTo(0xf61550e8874b8eafL);
        assertThat(stream.bits()).isEqualTo(0x125015fce911e8f6L);
        assertThat(stream.bits()).isEqualTo(0xff0e6030e39af1a4L);
    }

    @Test
    void bits_ofStateZero_areNotAllZero() {
        RandomStream stream = new RandomStream(0, 0);

        assertThat(LongStream.generate(stream::bits).limit(3)).anyMatch(bits -> bits != 0);
    }

    @Test
    void uniform_isBelowOne_positiveIsAboveZero() {
        RandomStream stream = new Streams(1, 0).of("a", "", Purpose.WORK);

        for (int i = 0; i < 100_000; i++) {
            assertThat(stream.uniform()).isBetween(0.0, Math.nextDown(1.0));
            assertThat(stream.positive()).isBetween(Double.MIN_VALUE, 1.0);
        }
    }

    @Test
    void of_sameCause_isTheSameStream_anyOtherIsNot() {
        long same = new Streams(1, 0).of("a", "f", Purpose.WORK).bits();

        assertThat(new Streams(1, 0).of("a", "f", Purpose.WORK).bits()).isEqualTo(same);
        assertThat(new Streams(2, 0).of("a", "f", Purpose.WORK).bits()).isNotEqualTo(same);
        assertThat(new Streams(1, 1).of("a", "f", Purpose.WORK).bits()).isNotEqualTo(same);
        assertThat(new Streams(1, 0).of("b", "f", Purpose.WORK).bits()).isNotEqualTo(same);
        assertThat(new Streams(1, 0).of("a", "g", Purpose.WORK).bits()).isNotEqualTo(same);
        assertThat(new Streams(1, 0).of("a", "f", Purpose.ROUTE).bits()).isNotEqualTo(same);
        assertThat(new Streams(1, 0).of("af", "", Purpose.WORK).bits()).isNotEqualTo(same);
    }
}
