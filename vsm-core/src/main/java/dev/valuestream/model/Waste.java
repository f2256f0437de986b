package dev.valuestream.model;

/** The eight wastes, by their initials TIMWOODS. */
public enum Waste implements Token {
    /** Moving things more than needed. */
    TRANSPORT("transport"),
    /** More stock than the next step needs now. */
    INVENTORY("inventory"),
    /** People moving more than needed. */
    MOTION("motion"),
    /** Work or people that wait. */
    WAITING("waiting"),
    /** Making more, or sooner, than the customer takes. */
    OVERPRODUCTION("overproduction"),
    /** Doing more to an item than the customer values. */
    OVERPROCESSING("overprocessing"),
    /** Mistakes and their correction. */
    DEFECTS("defects"),
    /** Skills and ideas of people left unused. */
    SKILLS("skills");

    private final String token;

    Waste(String token) {
        this.token = token;
    }

    @Override
    public String token() {
        return token;
    }
}
