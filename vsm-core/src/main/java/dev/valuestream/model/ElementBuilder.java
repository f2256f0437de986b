package dev.valuestream.model;

/**
 * What the builders of elements share: a name, a note, attributes and unknown fields.
 *
 * <p>Builders refuse {@code null} at once and check nothing else; {@link ValueStreamBuilder#build()} reports every
 * problem of the whole map together. A builder belongs to one thread.
 *
 * @param <B> the builder's own type
 */
public abstract sealed class ElementBuilder<B extends ElementBuilder<B>>
        permits NodeBuilder,
                FlowBuilder,
                InformationBuilder,
                KaizenBuilder,
                TeamBuilder,
                DemandBuilder,
                ValueStreamBuilder {

    final ElementFields fields = new ElementFields();

    ElementBuilder() {}

    abstract B self();

    /**
     * Sets the name for people.
     *
     * @param name the name, free text
     * @return this builder
     */
    public B name(String name) {
        fields.name(name);
        return self();
    }

    /**
     * Sets the note.
     *
     * @param note free text
     * @return this builder
     */
    public B note(String note) {
        fields.note(note);
        return self();
    }

    /**
     * Sets an attribute by its typed key.
     *
     * @param key the attribute's name and type
     * @param value the value
     * @param <T> the type in code
     * @return this builder
     */
    public <T> B attribute(AttributeKey<T> key, T value) {
        return attribute(key.name(), key.write(value));
    }

    /**
     * Sets an attribute by name.
     *
     * @param name the attribute's name
     * @param value the value
     * @return this builder
     */
    public B attribute(String name, AttributeValue value) {
        fields.attribute(name, value);
        return self();
    }

    /**
     * Adds a field of a file that this version does not know, so that it is kept.
     *
     * @param field the field
     * @return this builder
     */
    public B unknownField(UnknownField field) {
        fields.unknownField(field);
        return self();
    }
}
