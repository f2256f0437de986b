package dev.valuestream.change;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.problem.Text;
import java.util.List;

/**
 * The elements of a kind stand in another order.
 *
 * @param kind which kind
 * @param before the ids in their order before
 * @param after the ids in their order after
 */
public record ElementsReordered(ElementKind kind, List<String> before, List<String> after) implements Change {

    /**
     * Copies the lists.
     *
     * @param kind which kind
     * @param before the ids in their order before
     * @param after the ids in their order after
     */
    public ElementsReordered {
        requireNonNull(kind);
        before = ImmutableList.copyOf(before);
        after = ImmutableList.copyOf(after);
    }

    @Override
    public ElementsReordered inverse() {
        return new ElementsReordered(kind, after, before);
    }

    @Override
    public Text text() {
        return Text.of("change.reordered", "The {0}s stand in another order.", kind);
    }

    @Override
    public List<ElementRef> elements() {
        return List.of();
    }
}
