package dev.valuestream.problem;

import java.util.Arrays;

/**
 * Distance from one word to others, counting insertions, deletions, changes and swaps of neighbours.
 *
 * <p>Only a band of cells around the diagonal is looked at (Ukkonen 1985, Information and Control 64, 100–118): what lies
 * outside is farther than asked for. Three rows of memory.
 */
final class EditDistance {

    private final String word;
    private final int farthest;
    private int[] beforeLast;
    private int[] last;
    private int[] row;

    EditDistance(String word, int farthest) {
        this.word = word;
        this.farthest = farthest;
        beforeLast = new int[word.length() + 1];
        last = new int[word.length() + 1];
        row = new int[word.length() + 1];
    }

    /** The distance to another word, or a number above {@code farthest} if it is farther. */
    int to(String other) {
        if (Math.abs(word.length() - other.length()) > farthest) {
            return farthest + 1;
        }
        start();
        for (int i = 1; i <= other.length(); i++) {
            if (fillRow(i, other) > farthest) {
                return farthest + 1;
            }
            rotate();
        }
        return last[word.length()];
    }

    private void start() {
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
    }

    private int fillRow(int i, String other) {
        Arrays.fill(row, farthest + 1);
        int from = Math.max(0, i - farthest);
        int to = Math.min(word.length(), i + farthest);
        int least = farthest + 1;
        for (int j = from; j <= to; j++) {
            row[j] = j == 0 ? i : cell(i, j, other);
            least = Math.min(least, row[j]);
        }
        return least;
    }

    private int cell(int i, int j, String other) {
        boolean same = other.charAt(i - 1) == word.charAt(j - 1);
        int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        return isSwap(i, j, other) ? Math.min(cost, beforeLast[j - 2] + 1) : cost;
    }

    private boolean isSwap(int i, int j, String other) {
        return i > 1 && j > 1 && other.charAt(i - 1) == word.charAt(j - 2) && other.charAt(i - 2) == word.charAt(j - 1);
    }

    private void rotate() {
        int[] free = beforeLast;
        beforeLast = last;
        last = row;
        row = free;
    }
}
