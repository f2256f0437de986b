package dev.valuestream.io.json;

import dev.valuestream.model.ElementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The word by which a change in a document says what it does, to which kind of element: {@code set}, {@code setFlow}. That
 * of nodes has no ending.
 *
 * @param action what it does
 * @param kind to which kind of element
 */
record ChangeVerb(Action action, ElementKind kind) {

    enum Action {
        SET("set"),
        UNSET("unset"),
        ADD("add"),
        REMOVE("remove"),
        REROUTE("reroute"),
        MERGE("merge"),
        SPLIT("split");

        private final String word;

        Action(String word) {
            this.word = word;
        }
    }

    static final ChangeVerb SET_CALENDAR = new ChangeVerb(Action.SET, ElementKind.MAP);

    private static final Map<ElementKind, String> ENDINGS = endings();
    private static final Map<String, ChangeVerb> ALL = all();

    private static Map<ElementKind, String> endings() {
        Map<ElementKind, String> endings = new LinkedHashMap<>();
        endings.put(ElementKind.NODE, "");
        endings.put(ElementKind.FLOW, "Flow");
        endings.put(ElementKind.DEMAND, "Demand");
        endings.put(ElementKind.TEAM, "Team");
        endings.put(ElementKind.INFORMATION, "Information");
        endings.put(ElementKind.KAIZEN, "Kaizen");
        return endings;
    }

    private static Map<String, ChangeVerb> all() {
        List<ChangeVerb> verbs = new ArrayList<>();
        for (Action action : List.of(Action.SET, Action.UNSET, Action.ADD, Action.REMOVE)) {
            ENDINGS.keySet().forEach(kind -> verbs.add(new ChangeVerb(action, kind)));
        }
        verbs.add(SET_CALENDAR);
        verbs.add(new ChangeVerb(Action.REROUTE, ElementKind.FLOW));
        verbs.add(new ChangeVerb(Action.REROUTE, ElementKind.INFORMATION));
        verbs.add(new ChangeVerb(Action.MERGE, ElementKind.NODE));
        verbs.add(new ChangeVerb(Action.SPLIT, ElementKind.NODE));
        Map<String, ChangeVerb> byWord = new LinkedHashMap<>();
        verbs.forEach(v -> byWord.put(v.word(), v));
        return byWord;
    }

    static List<String> words() {
        return List.copyOf(ALL.keySet());
    }

    static Optional<ChangeVerb> of(String word) {
        return Optional.ofNullable(ALL.get(word));
    }

    /** The word in documents. */
    String word() {
        if (equals(SET_CALENDAR)) {
            return "setCalendar";
        }
        boolean plain = action == Action.REROUTE && kind == ElementKind.FLOW;
        return action.word + (plain ? "" : ENDINGS.get(kind));
    }
}
