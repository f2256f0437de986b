package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.internal.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * The name and type of an embedder's own datum on an element.
 *
 * <p>Prefix the name with one of your own ({@code acme.cost-per-day}), so that two embedders never meet. Immutable.
 *
 * @param <T> the type in code
 */
public final class AttributeKey<T> {

    private final String name;
    private final String wanted;
    private final Function<AttributeValue, Optional<T>> reader;
    private final Function<T, AttributeValue> writer;

    private AttributeKey(
            String name,
            String wanted,
            Function<AttributeValue, Optional<T>> reader,
            Function<T, AttributeValue> writer) {
        this.name = Texts.requireClean(name);
        this.wanted = requireNonNull(wanted);
        this.reader = requireNonNull(reader);
        this.writer = requireNonNull(writer);
    }

    /**
     * A key of any type.
     *
     * @param name the attribute's name
     * @param wanted what the value must be, for messages, such as {@code a colour}
     * @param reader turns a value into the type, or gives empty if it cannot
     * @param writer turns the type into a value
     * @param <T> the type in code
     * @return the key
     */
    public static <T> AttributeKey<T> of(
            String name,
            String wanted,
            Function<AttributeValue, Optional<T>> reader,
            Function<T, AttributeValue> writer) {
        return new AttributeKey<>(name, wanted, reader, writer);
    }

    /**
     * A key of a text.
     *
     * @param name the attribute's name
     * @return the key
     */
    public static AttributeKey<String> text(String name) {
        return of(
                name,
                "a text",
                v -> v instanceof AttributeValue.Text t ? Optional.of(t.value()) : Optional.empty(),
                AttributeValue::of);
    }

    /**
     * A key of an exact decimal number.
     *
     * @param name the attribute's name
     * @return the key
     */
    public static AttributeKey<BigDecimal> decimal(String name) {
        return of(
                name,
                "a number",
                v -> v instanceof AttributeValue.Number n ? Optional.of(n.value()) : Optional.empty(),
                AttributeValue::of);
    }

    /**
     * A key of a truth value.
     *
     * @param name the attribute's name
     * @return the key
     */
    public static AttributeKey<Boolean> bool(String name) {
        return of(
                name,
                "true or false",
                v -> v instanceof AttributeValue.Bool b ? Optional.of(b.value()) : Optional.empty(),
                AttributeValue::of);
    }

    /**
     * The attribute's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Reads a value of this key.
     *
     * @param value the value as it stands on an element
     * @return the value in this key's type
     * @throws AttributeTypeException if the value is of another kind
     */
    public T read(AttributeValue value) {
        return read(value, Optional.empty());
    }

    T read(AttributeValue value, Optional<Element> owner) {
        return reader.apply(value).orElseThrow(() -> AttributeTypeException.of(name, owner, wanted, value));
    }

    /**
     * Writes a value of this key.
     *
     * @param value the value in this key's type
     * @return the value as it stands on an element
     */
    public AttributeValue write(T value) {
        return writer.apply(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
