package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is taken one by one and what is put together, on up to four lanes of known rates and stores. */
class FluidIntakeTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static final FluidIntake FIRST = FluidIntake.flow(0);
    private static final FluidIntake SECOND = FluidIntake.flow(1);
    private static final FluidIntake THIRD = FluidIntake.flow(2);
    private static final FluidIntake SETS = FluidIntake.all(List.of(SECOND, THIRD));
    private static final FluidIntake BESIDE_SETS = FluidIntake.any(List.of(FIRST, SETS));

    /** Lanes on which so much comes, and in whose stores so much is, which is also their weight. */
    private record Given(double[] rates, double... stored) implements FluidIntake.Lanes {

        @Override
        public double rate(int lane) {
            return rates[lane];
        }

        @Override
        public boolean plenty(int lane) {
            return lane < stored.length && stored[lane] > 0;
        }

        @Override
        public double weight(int lane) {
            return stored[lane];
        }
    }

    private static Given rates(double... rates) {
        return new Given(rates);
    }

    @Test
    void sum_isTheLanesThatAddUp_andNoneWhereAnythingIsPutTogether() {
        assertThat(FluidIntake.flow(7).sum()).containsExactly(7);
        assertThat(FluidIntake.any(List.of(FluidIntake.flow(4), FluidIntake.flow(7)))
                        .sum())
                .containsExactly(4, 7);
        assertThat(SETS.sum()).isEmpty();
        assertThat(BESIDE_SETS.sum()).isEmpty();
    }

    @Test
    void joins_isWhetherAnythingIsPutTogetherHoweverDeep() {
        assertThat(FIRST.joins()).isFalse();
        assertThat(FluidIntake.any(List.of(FIRST, SECOND)).joins()).isFalse();
        assertThat(SETS.joins()).isTrue();
        assertThat(BESIDE_SETS.joins()).isTrue();
    }

    @Test
    void rate_ofSets_isThatOfTheSlowestBranchWithoutAStore() {
        double[] rates = {2, 11, 7};

        assertThat(SETS.rate(rates(rates))).isEqualTo(7);
        assertThat(SETS.rate(new Given(rates, 0, 0, 5))).isEqualTo(11);
        assertThat(SETS.rate(new Given(rates, 0, 5, 5))).isEqualTo(7);
        assertThat(BESIDE_SETS.rate(rates(rates))).isEqualTo(9);
    }

    @Test
    void goesOn_aloneOrBesideOthers_isEveryFlow() {
        FluidIntake both = FluidIntake.any(List.of(FIRST, SECOND));

        assertThat(FIRST.goesOn(0, rates(3, 5))).isTrue();
        assertThat(FIRST.goesOn(1, rates(3, 5))).isFalse();
        assertThat(both.goesOn(0, rates(3, 5))).isTrue();
        assertThat(both.goesOn(1, rates(3, 5))).isTrue();
        assertThat(both.goesOn(2, rates(3, 5, 7))).isFalse();
    }

    @Test
    void goesOn_inSets_isTheSlowestBranchAlone() {
        FluidIntake three = FluidIntake.all(List.of(FIRST, SECOND, THIRD));

        assertThat(three.goesOn(0, rates(11, 7, 9))).isFalse();
        assertThat(three.goesOn(1, rates(11, 7, 9))).isTrue();
        assertThat(three.goesOn(2, rates(11, 7, 9))).isFalse();
        assertThat(BESIDE_SETS.goesOn(0, rates(11, 7, 9))).isTrue();
        assertThat(BESIDE_SETS.goesOn(2, rates(11, 7, 9))).isFalse();
    }

    @Test
    void goesOn_ofBranchesThatAreEquallySlow_isTheFirst() {
        double almost = 7 * (1 - 1e-12);

        assertThat(SETS.goesOn(1, rates(1, 7, 7))).isTrue();
        assertThat(SETS.goesOn(1, rates(1, 7, almost))).isTrue();
        assertThat(SETS.goesOn(2, rates(1, 7, almost))).isFalse();
    }

    @Test
    void take_nothingWhereNothingComes_isNothing() {
        double[] taken = {5, 5};

        FluidIntake.any(List.of(FIRST, SECOND)).take(0, rates(0, 0), taken);

        assertThat(taken).containsExactly(0, 0);
    }

    /** 2 come and sets at 7: of 5 taken, 10 ÷ 9 of the first and 35 ÷ 9 sets. */
    @Test
    void take_lessThanComes_isTheSameShareOfAll() {
        double[] taken = new double[3];

        BESIDE_SETS.take(5, rates(2, 11, 7), taken);

        assertThat(taken).containsExactly(new double[] {10.0 / 9, 35.0 / 9, 35.0 / 9}, EXACT);
    }

    /** 2 come, and sets at 7; of 12 taken 3 are from the stores, by weights of 4 and min(5, 8). */
    @Test
    void take_moreThanComes_isTakenFromTheStoresByTheirWeights() {
        double[] taken = new double[3];

        BESIDE_SETS.take(12, new Given(new double[] {2, 11, 7}, 4, 5, 8), taken);

        double sets = 7 + 3 * 5.0 / 9;
        assertThat(taken).containsExactly(new double[] {2 + 3 * 4.0 / 9, sets, sets}, EXACT);
    }

    private static List<Double> crossings(FluidIntake intake, double[] first, double[] last) {
        List<Double> into = new ArrayList<>();
        intake.crossings(3, 10, lane -> first[lane], lane -> last[lane], into);
        return into;
    }

    /** Between times 3 and 10 the difference goes from −6 to 8: it is 0 after 6 ÷ 14 of the 7, at 6. */
    @Test
    void crossings_ofTwoThatMeet_isWhereTheyAreEqual() {
        double[] first = {0, 20, 14};
        double[] last = {0, 3, 11};

        assertThat(crossings(SETS, first, last)).containsExactly(6.0);
        assertThat(crossings(BESIDE_SETS, first, last)).hasSize(1);
    }

    /** Where one only reaches the other at an end, or the two stay apart, nothing bends in between. */
    @Test
    void crossings_ofTwoThatDoNotPassEachOther_areNone() {
        assertThat(crossings(SETS, new double[] {0, 20, 14}, new double[] {0, 6, 6}))
                .isEmpty();
        assertThat(crossings(SETS, new double[] {0, 6, 6}, new double[] {0, 20, 14}))
                .isEmpty();
        assertThat(crossings(SETS, new double[] {0, 20, 14}, new double[] {0, 9, 2}))
                .isEmpty();
        assertThat(crossings(
                        FluidIntake.any(List.of(SECOND, THIRD)), new double[] {0, 20, 14}, new double[] {0, 3, 11}))
                .isEmpty();
    }
}
