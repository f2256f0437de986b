package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two flows of two families into one node: the first has a store of its own, both have one together. */
class FluidContentsTest {

    private static final int NARROW = 0;
    private static final int WIDE = 1;

    private final FluidNetworkBuilder b = new FluidNetworkBuilder(2);

    private FluidContents contents(double mostOnNarrow, double mostOfBoth, boolean filled) {
        int first = b.node();
        int last = b.node();
        for (int flow : new int[] {b.flow(first, last), b.flow(first, last)}) {
            b.share(0, flow, 1);
            b.share(1, flow, 1);
        }
        b.mostOnFlow(NARROW, mostOnNarrow);
        b.mostBefore(last, mostOfBoth);
        return new FluidContents(b.build(), filled);
    }

    private FluidContents with(double mostOnNarrow, double mostOfBoth, double onNarrow, double onWide) {
        FluidContents contents = contents(mostOnNarrow, mostOfBoth, false);
        contents.items[0][NARROW] = onNarrow / 4;
        contents.items[1][NARROW] = onNarrow * 3 / 4;
        contents.items[1][WIDE] = onWide;
        contents.look();
        return contents;
    }

    @Test
    void anyFull_ofContentsWithoutLimits_isNone() {
        FluidContents contents = contents(0, 0, false);

        assertThat(contents.anyFull()).isFalse();
        assertThat(contents.isEmpty()).isTrue();
        assertThat(contents.isFull(NARROW)).isFalse();
    }

    @Test
    void isEmpty_withItemsOnAnyFlow_isNot() {
        FluidContents contents = contents(7, 11, true);
        assertThat(contents.isEmpty()).isTrue();

        contents.items[1][WIDE] = 3;

        assertThat(contents.isEmpty()).isFalse();
    }

    @Test
    void fill_comparesAllFamiliesWithWhatFitsIn() {
        assertThat(with(7, 20, 6, 11).fill).containsExactly(FluidContents.Fill.ROOM, FluidContents.Fill.ROOM);
    }

    @Test
    void fill_justWhatFitsIn_isFull() {
        FluidContents contents = with(8, 20, 8, 11);

        assertThat(contents.fill).containsExactly(FluidContents.Fill.FULL, FluidContents.Fill.ROOM);
        assertThat(contents.anyFull()).isTrue();
        assertThat(contents.isFull(NARROW)).isTrue();
        assertThat(contents.isFull(WIDE)).isFalse();
        assertThat(contents.over()).isZero();
    }

    @Test
    void isFull_whereOneStoreOfTheFlowHoldsMore_isNot() {
        FluidContents contents = with(8, 20, 8, 17);

        assertThat(contents.fill).containsExactly(FluidContents.Fill.FULL, FluidContents.Fill.OVERFULL);
        assertThat(contents.isFull(NARROW)).isFalse();
        assertThat(contents.isFull(WIDE)).isFalse();
    }

    @Test
    void isFull_whereOneOfTwoStoresHasRoom_isFullAllTheSame() {
        FluidContents contents = with(9, 20, 8, 12);

        assertThat(contents.fill).containsExactly(FluidContents.Fill.ROOM, FluidContents.Fill.FULL);
        assertThat(contents.isFull(NARROW)).isTrue();
        assertThat(contents.isFull(WIDE)).isTrue();
    }

    /** 10 where 8 fit in are a quarter too many, 24 where 20 do a fifth; 0.5 where none fit in count as if 1 did. */
    @Test
    void over_isTheLargestShareBeyondWhatFitsIn() {
        assertThat(with(8, 20, 10, 14).over()).isEqualTo(0.25);
        assertThat(new FluidContentsTest().with(0, 100, 0.5, 14).over()).isEqualTo(0.5);
    }

    /** A ten-millionth is nothing beside a million, and a millionth of a millionth nothing beside none. */
    @Test
    void fill_butForRounding_isFull() {
        FluidContents million = with(1e6, 1e9, 1e6 + 1e-7, 0);
        FluidContents none = new FluidContentsTest().with(0, 1e9, 1e-12, 0);

        assertThat(million.fill[0]).isEqualTo(FluidContents.Fill.FULL);
        assertThat(none.fill[0]).isEqualTo(FluidContents.Fill.FULL);
    }
}
