package dev.valuestream.io.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.valuestream.problem.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All columns of a step table, in the order in which they are written, and the names by which people know them. */
final class KnownColumns {

    static final List<Column> ALL = ImmutableList.<Column>builder()
            .add(NodeColumn.ID, NodeColumn.NAME, NodeColumn.TYPE)
            .add(FlowColumn.values())
            .add(StepColumn.values())
            .add(ObservationColumn.values())
            .add(NodeColumn.TO, NodeColumn.NOTE)
            .build();

    private static final Map<String, Column> BY_NAME = byName();

    private KnownColumns() {}

    private static Map<String, Column> byName() {
        ImmutableMap.Builder<String, Column> names = ImmutableMap.builder();
        for (Column column : ALL) {
            names.put(Words.plain(column.heading()), column);
            column.synonyms().forEach(s -> names.put(Words.plain(s), column));
        }
        return names.buildOrThrow();
    }

    static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Words.plain(name)));
    }

    static Optional<String> nearest(String name) {
        return Suggestions.nearest(Words.plain(name), BY_NAME.keySet())
                .flatMap(KnownColumns::named)
                .map(Column::heading);
    }
}
