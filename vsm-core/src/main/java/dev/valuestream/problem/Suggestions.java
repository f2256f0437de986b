package dev.valuestream.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known names that a wrong one may have meant: {@code weld-1} for {@code wled-1}.
 *
 * <p>Names are compared without regard to case by edit distance, where a missing, added or changed character and two
 * swapped neighbours each count one (Damerau, CACM 7 (1964) 171–176; the restricted form). A name is near if the distance
 * is at most a third of the wrong name's length, at least one and at most four. Ties keep the order of the known names.
 * Names longer than 200 characters are left out.
 *
 * <p>A comparison takes about half a microsecond. An instance answers at most {@value #MOST_QUESTIONS} questions, as no
 * more problems are shown, and stops after {@value #MOST_COMPARISONS} comparisons, so that thousands of wrong names among
 * thousands of known ones stay cheap: the first question is always answered. Not thread-safe.
 */
public final class Suggestions {

    /** The most questions that one instance answers. */
    public static final int MOST_QUESTIONS = 100;

    /** The most names that are suggested for one wrong name. */
    public static final int MOST_NAMES = 3;

    /** The comparisons after which an instance answers no further question. */
    public static final int MOST_COMPARISONS = 2_000_000;

    private static final int FARTHEST = 4;
    private static final int LONGEST_NAME = 200;

    private final List<String> known;
    private int questions;
    private long comparisons;

    private Suggestions(Collection<String> known) {
        this.known = List.copyOf(known);
    }

    /**
     * Returns suggestions from among the known names.
     *
     * @param known the names that would be right; copied
     * @return suggestions for the first wrong names
     */
    public static Suggestions among(Collection<String> known) {
        return new Suggestions(known);
    }

    /**
     * Returns the name that a wrong one most likely meant.
     *
     * @param wrong the wrong name
     * @return the nearest known name; empty if none is near, or too much was asked
     */
    public Optional<String> nearest(String wrong) {
        if (questions >= MOST_QUESTIONS || comparisons >= MOST_COMPARISONS) {
            return Optional.empty();
        }
        questions++;
        comparisons += known.size();
        return nearest(wrong, known);
    }

    /**
     * Returns the name that a wrong one most likely meant.
     *
     * @param wrong the wrong name
     * @param known the names that would be right
     * @return the nearest known name; empty if none is near
     */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        return allNear(wrong, known).stream().findFirst();
    }

    /**
     * Returns the names that a wrong one may have meant.
     *
     * @param wrong the wrong name
     * @param known the names that would be right
     * @return up to {@value #MOST_NAMES} near names, the nearest first; may be empty
     */
    public static List<String> allNear(String wrong, Collection<String> known) {
        if (wrong.isEmpty() || wrong.length() > LONGEST_NAME) {
            return List.of();
        }
        int farthest = Math.max(1, Math.min(FARTHEST, wrong.length() / 3));
        EditDistance distance = new EditDistance(fold(wrong), farthest);
        List<Near> near = new ArrayList<>();
        for (String name : known) {
            if (name.length() <= LONGEST_NAME) {
                keepIfNear(near, new Near(name, distance.to(fold(name))), farthest);
            }
        }
        return near.stream().map(Near::name).toList();
    }

    private record Near(String name, int distance) {}

    private static void keepIfNear(List<Near> near, Near candidate, int farthest) {
        if (candidate.distance() > farthest) {
            return;
        }
        near.add(candidate);
        near.sort(Comparator.comparingInt(Near::distance)); // stable, and never more than four
        if (near.size() > MOST_NAMES) {
            near.remove(MOST_NAMES);
        }
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
