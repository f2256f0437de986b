package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.internal.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Builds an information flow. */
public final class InformationBuilder extends ElementBuilder<InformationBuilder> {

    String from;
    String to;
    private @Nullable String id;

    @Nullable
    InformationKind kind;

    @Nullable
    String content;

    @Nullable
    Duration every;

    InformationBuilder(String from, String to) {
        this.from = requireNonNull(from, "from");
        this.to = requireNonNull(to, "to");
    }

    InformationBuilder(InformationFlow flow) {
        this(flow.from(), flow.to());
        fields.copy(flow);
        id = flow.id().equals(from + "->" + to) ? null : flow.id();
        kind = flow.kind().orElse(null);
        content = flow.content().orElse(null);
        every = flow.every().orElse(null);
    }

    /**
     * Sets the flow's id; without one it is {@code from->to}.
     *
     * @param id the id
     * @return this builder
     */
    public InformationBuilder id(String id) {
        this.id = requireNonNull(id, "id");
        return this;
    }

    /**
     * Sets how the information travels.
     *
     * @param kind the kind
     * @return this builder
     */
    public InformationBuilder kind(InformationKind kind) {
        this.kind = requireNonNull(kind, "kind");
        return this;
    }

    /**
     * Sets what it says.
     *
     * @param content free text
     * @return this builder
     */
    public InformationBuilder content(String content) {
        this.content = requireNonNull(content, "content");
        return this;
    }

    /**
     * Sets how often it is sent.
     *
     * @param interval the working time between two messages, more than 0
     * @return this builder
     */
    public InformationBuilder every(Duration interval) {
        every = requireNonNull(interval, "interval");
        return this;
    }

    @Override
    InformationBuilder self() {
        return this;
    }

    void reroute(String newFrom, String newTo, String newId) {
        from = requireNonNull(newFrom, "from");
        to = requireNonNull(newTo, "to");
        id = newId.equals(from + "->" + to) ? null : newId;
    }

    String id() {
        return id == null ? from + "->" + to : id;
    }

    InformationFlow build(Checks checks) {
        if (id != null && !id.equals(from + "->" + to) && !Texts.isId(id)) {
            checks.id();
        }
        return new InformationFlow(this, checks);
    }
}
