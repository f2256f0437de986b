package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Set;

/** Builds a kaizen burst. */
public final class KaizenBuilder extends ElementBuilder<KaizenBuilder> {

    final String id;
    String at;
    final Set<Waste> waste = new LinkedHashSet<>();

    KaizenBuilder(String id, String at) {
        this.id = requireNonNull(id, "id");
        this.at = requireNonNull(at, "at");
    }

    KaizenBuilder(KaizenBurst burst) {
        this(burst.id(), burst.at());
        fields.copy(burst);
        waste.addAll(burst.waste());
    }

    /**
     * Names a waste; may be called for several.
     *
     * @param waste the waste
     * @return this builder
     */
    public KaizenBuilder waste(Waste waste) {
        this.waste.add(requireNonNull(waste, "waste"));
        return this;
    }

    @Override
    KaizenBuilder self() {
        return this;
    }

    KaizenBurst build(Checks checks) {
        return new KaizenBurst(this, checks);
    }
}
