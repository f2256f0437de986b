package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class CrossLinkedMatrixTest {
    @Example
    void detach_middleNode_staysReadableByItself() {
        CrossLinkedMatrix matrix = new CrossLinkedMatrix(3);
        matrix.add(0, 1, 0.5);
        matrix.add(0, 2, 0.25);
        matrix.add(1, 2, 2);
        matrix.add(1, 2, 1);
        matrix.detach(1);
        assertThat(matrix.live()).isEqualTo(1);
        assertThat(matrix.size()).isEqualTo(3);
        assertThat(matrix.rowLength(0)).isEqualTo(1);
        assertThat(matrix.columnLength(2)).isEqualTo(1);
        assertThat(matrix.value(matrix.firstInRow(1))).isEqualTo(3);
        assertThat(matrix.row(matrix.firstInColumn(1))).isZero();
        matrix.divideRow(1, 2);
        assertThat(matrix.value(matrix.firstInRow(1))).isEqualTo(1.5);
    }

    /** Against a plain square of numbers, through several enlargements; then every other node is detached. */
    @Property
    void add_anyEntries_equalThePlainMatrix(
            @ForAll @IntRange(min = 1, max = 8) int order,
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 63) Integer> cells) {
        CrossLinkedMatrix matrix = new CrossLinkedMatrix(order);
        double[][] plain = new double[order][order];
        for (int cell : cells) {
            matrix.add(cell / 8 % order, cell % order, 1 + cell);
            plain[cell / 8 % order][cell % order] += 1 + cell;
        }
        check(matrix, plain);
        for (int k = 0; k < order; k += 2) {
            if (plain[k][k] == 0) {
                matrix.detach(k);
                for (int i = 0; i < order; i++) {
                    plain[i][k] = 0;
                    plain[k][i] = 0;
                }
                checkOthers(matrix, plain);
            }
        }
    }

    private static void check(CrossLinkedMatrix matrix, double[][] plain) {
        double[][] byRow = new double[plain.length][plain.length];
        double[][] byColumn = new double[plain.length][plain.length];
        for (int i = 0; i < plain.length; i++) {
            for (int e = matrix.firstInRow(i); e != CrossLinkedMatrix.END; e = matrix.nextInRow(e)) {
                byRow[i][matrix.column(e)] += matrix.value(e);
            }
            for (int e = matrix.firstInColumn(i); e != CrossLinkedMatrix.END; e = matrix.nextInColumn(e)) {
                byColumn[matrix.row(e)][i] += matrix.value(e);
            }
        }
        assertThat(byRow).isDeepEqualTo(plain);
        assertThat(byColumn).isDeepEqualTo(plain);
        checkOthers(matrix, plain);
    }

    /** The lengths and the count of what is still attached. */
    private static void checkOthers(CrossLinkedMatrix matrix, double[][] plain) {
        List<Integer> attached = new ArrayList<>();
        long live = 0;
        for (int i = 0; i < plain.length; i++) {
            int inRow = 0;
            for (double value : plain[i]) {
                inRow += value == 0 ? 0 : 1;
            }
            live += inRow;
            if (inRow > 0) {
                attached.add(i);
                assertThat(matrix.rowLength(i)).isEqualTo(inRow);
            }
        }
        assertThat(matrix.live()).as("rows %s", attached).isEqualTo(live);
    }
}
