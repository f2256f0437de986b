package dev.valuestream.model;

/** Builds what differs at a step for one item family. */
public final class FamilyBuilder extends FiguresBuilder<FamilyBuilder> {

    FamilyBuilder() {}

    @Override
    FamilyBuilder self() {
        return this;
    }
}
