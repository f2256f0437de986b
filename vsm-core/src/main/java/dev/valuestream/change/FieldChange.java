package dev.valuestream.change;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * A field of an element gets another value, or loses the one it has.
 *
 * @param element which element
 * @param field which field of it
 * @param before what it states before; empty if nothing, or if that is left open
 * @param after what it states after; empty if nothing
 * @param checked whether the element must state {@code before}; false if it may state anything
 */
public record FieldChange(
        ElementRef element, Field<?> field, Optional<Object> before, Optional<Object> after, boolean checked)
        implements Change {

    /**
     * Checks that the values are of the field's type.
     *
     * @param element which element
     * @param field which field of it
     * @param before what it states before
     * @param after what it states after
     * @param checked whether the element must state {@code before}
     * @throws ClassCastException if a value is of another type than the field
     */
    public FieldChange {
        requireNonNull(element);
        before = before.map(field.type()::cast);
        after = after.map(field.type()::cast);
    }

    /**
     * Says what a field is to state, whatever it states now.
     *
     * @param element which element
     * @param field which field of it
     * @param value the value
     * @param <T> the type of the value
     * @return the change
     */
    public static <T> FieldChange set(ElementRef element, Field<T> field, T value) {
        return new FieldChange(element, field, Optional.empty(), Optional.of(value), false);
    }

    /**
     * Says that a field is to state nothing, whatever it states now.
     *
     * @param element which element
     * @param field which field of it
     * @return the change
     */
    public static FieldChange unset(ElementRef element, Field<?> field) {
        return new FieldChange(element, field, Optional.empty(), Optional.empty(), false);
    }

    @Override
    public FieldChange inverse() {
        if (!checked) {
            throw new IllegalStateException("The change of " + field + " of " + element
                    + " does not say what was before, so it has no way back. Take ValueStreamDiff.between the two maps."
                    + " [change.before.open]");
        }
        return new FieldChange(element, field, after, before, true);
    }

    @Override
    public Text text() {
        if (after.isEmpty()) {
            return Text.of("change.field.gone", "{0}: {1} is no longer stated.", element, field);
        }
        String now = Values.text(after.get());
        return before.isPresent()
                ? Text.of("change.field", "{0}: {1} from {2} to {3}.", element, field, Values.text(before.get()), now)
                : Text.of("change.field.set", "{0}: {1} is {2}.", element, field, now);
    }

    @Override
    public List<ElementRef> elements() {
        return List.of(element);
    }
}
