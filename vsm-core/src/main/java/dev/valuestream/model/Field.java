package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of the elements of a map, by the name it has in JSON: for programs that compare, change or vary whatever an
 * element states, without knowing its fields one by one. {@link Fields} lists them.
 *
 * <p>A field of a family is {@code families.LH.cycleTime}, an embedder's own one {@code attributes.acme.plant}, one of an
 * inventory {@code inventory.quantity}. Immutable and thread-safe; equal by name and type.
 *
 * @param <T> the type of its value, immutable
 */
public final class Field<T> {

    private final String name;
    private final Class<T> type;
    private final Function<Element, Optional<T>> reader;
    private final BiConsumer<Object, @Nullable T> writer;

    private Field(
            String name, Class<T> type, Function<Element, Optional<T>> reader, BiConsumer<Object, @Nullable T> writer) {
        this.name = name;
        this.type = type;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * A field of one class of elements.
     *
     * @param reader reads it from an element of that class
     * @param writer sets it on a builder of that class, or clears it if given null
     */
    static <E extends Element, B, T> Field<T> of(
            String name,
            Class<T> type,
            Class<E> element,
            Class<B> builder,
            Function<? super E, Optional<T>> reader,
            BiConsumer<? super B, @Nullable T> writer) {
        return new Field<>(
                name,
                type,
                e -> element.isInstance(e) ? reader.apply(element.cast(e)) : Optional.empty(),
                (b, value) -> writer.accept(builder.cast(b), value));
    }

    /**
     * The name in JSON.
     *
     * @return such as {@code processTime} or {@code inventory.quantity}
     */
    public String name() {
        return name;
    }

    /**
     * The type of the value.
     *
     * @return the class
     */
    public Class<T> type() {
        return type;
    }

    /**
     * What an element states in this field.
     *
     * @param element any element
     * @return the value, or empty if it states none or has no such field
     */
    public Optional<T> of(Element element) {
        return reader.apply(requireNonNull(element));
    }

    /** Sets the field on the builder of an element, or clears it. */
    void write(Object builder, @Nullable Object value) {
        writer.accept(builder, value == null ? null : type.cast(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field<?> that && name.equals(that.name) && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
