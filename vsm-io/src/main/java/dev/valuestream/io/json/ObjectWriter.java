package dev.valuestream.io.json;

import dev.valuestream.io.internal.Pointers;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Token;
import dev.valuestream.model.UnknownField;
import dev.valuestream.unit.Numbers;
import dev.valuestream.unit.Quantity;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Gathers the fields of one object in the order in which they are written, the unknown ones behind the field they stood
 * behind. Each known field has to be put, if only as empty: that is its place.
 */
final class ObjectWriter {

    private final Map<String, AttributeValue> fields = new LinkedHashMap<>();
    private final KeptFields kept;
    private final String pointer;

    ObjectWriter(List<UnknownField> unknown) {
        this(KeptFields.of(unknown), "");
    }

    private ObjectWriter(KeptFields kept, String pointer) {
        this.kept = kept;
        this.pointer = pointer;
        putKept("");
    }

    ObjectWriter put(String field, Optional<AttributeValue> value) {
        value.ifPresent(v -> add(field, v));
        putKept(field);
        return this;
    }

    ObjectWriter text(String field, Optional<String> text) {
        return put(field, text.map(AttributeValue.Text::new));
    }

    ObjectWriter text(String field, String text) {
        return text(field, Optional.of(text));
    }

    ObjectWriter number(String field, OptionalDouble number) {
        return put(field, number.isPresent() ? Optional.of(number(number.getAsDouble())) : Optional.empty());
    }

    ObjectWriter quantity(String field, Optional<Quantity> quantity) {
        return put(field, quantity.map(q -> number(q.value())));
    }

    ObjectWriter count(String field, OptionalInt count) {
        return put(
                field,
                count.isPresent()
                        ? Optional.of(new AttributeValue.Number(Integer.toString(count.getAsInt())))
                        : Optional.empty());
    }

    ObjectWriter truth(String field, Optional<Boolean> truth) {
        return put(field, truth.map(AttributeValue.Bool::new));
    }

    ObjectWriter token(String field, Optional<? extends Token> token) {
        return text(field, token.map(Token::token));
    }

    ObjectWriter texts(String field, Collection<String> texts) {
        List<AttributeValue> values = texts.stream().map(AttributeValue::of).toList();
        return put(field, values.isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Sequence(values)));
    }

    /** An object of this element; left out if it is not stated and nothing unknown stood in it. */
    ObjectWriter object(String field, boolean stated, Consumer<ObjectWriter> fill) {
        ObjectWriter inner = inner(field);
        fill.accept(inner);
        AttributeValue.Mapping value = inner.toValue();
        return put(field, stated || !value.values().isEmpty() ? Optional.of(value) : Optional.empty());
    }

    /** A writer of the object that a field, or an entry, of this one holds. */
    ObjectWriter inner(String field) {
        return new ObjectWriter(kept, Pointers.child(pointer, field));
    }

    boolean hasKeptWithin(String field) {
        return kept.hasAny(Pointers.child(pointer, field));
    }

    static AttributeValue number(double number) {
        return new AttributeValue.Number(Numbers.shortest(number));
    }

    private void putKept(String after) {
        Deque<String> open = new ArrayDeque<>();
        open.push(after);
        while (!open.isEmpty()) {
            List<UnknownField> next = kept.take(pointer, open.pop());
            for (UnknownField field : next) {
                add(field.name(), field.value());
            }
            for (int i = next.size() - 1; i >= 0; i--) {
                open.push(next.get(i).name());
            }
        }
    }

    private void add(String field, AttributeValue value) {
        if (fields.putIfAbsent(field, value) != null) {
            throw new IllegalArgumentException("The unknown field (" + JsonText.cut(field)
                    + ") must not have the name of another field of its object. [json.field.clash]");
        }
    }

    /** The whole object; unknown fields whose place is gone stand at the end. */
    AttributeValue.Mapping toValue() {
        for (UnknownField field : kept.takeRest(pointer)) {
            add(field.name(), field.value());
        }
        return new AttributeValue.Mapping(fields);
    }
}
