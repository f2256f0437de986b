package dev.valuestream.io.svg.layout;

import java.util.Locale;

/**
 * A symbol of the legend with its name.
 *
 * @param symbol the symbol
 * @param sign the word that is part of it, empty where none is
 * @param at the middle of the symbol
 * @param text its name
 */
public record LegendItem(Symbol symbol, String sign, Point at, PlacedText text) {

    /** The symbols a legend can name, in its order. */
    public enum Symbol {
        /** Stock that waits. */
        INVENTORY("Inventory", 22),
        /** Pushed on. */
        PUSH("Push", 46),
        /** A lane of limited length. */
        FIFO("FIFO lane", 46),
        /** A controlled stock. */
        SUPERMARKET("Supermarket, pull", 40),
        /** Brought in shipments. */
        SHIPMENT("Shipment", 46),
        /** Leads back. */
        REWORK("Rework loop", 46),
        /** From team to team. */
        HANDOFF("Handoff between teams", 22),
        /** By paper or talk. */
        MANUAL("Manual information", 46),
        /** By a system. */
        ELECTRONIC("Electronic information", 46),
        /** A card that calls for more. */
        KANBAN("Kanban", 46),
        /** A card that calls for a batch. */
        SIGNAL_KANBAN("Signal kanban, for a batch", 46),
        /** Releases small amounts of the mix, pitch by pitch. */
        LEVELLING("Load levelling, pitch by pitch", 46),
        /** Sets the pace of the stream. */
        PACEMAKER("Pacemaker", 24),
        /** Goes on in another band. */
        CONTINUED("Continued at the same letter", 24),
        /** To be improved. */
        KAIZEN("Kaizen burst", 34),
        /** The constraint. */
        BOTTLENECK("Bottleneck", 24);

        private final String label;
        private final double width;

        Symbol(String label, double width) {
            this.label = label;
            this.width = width;
        }

        /**
         * Its name.
         *
         * @return plain English
         */
        public String label() {
            return label;
        }

        /**
         * The end of the code of its name, such as {@code rework} in {@code map.legend.rework}.
         *
         * @return its constant's name in lower case
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * How wide it is drawn.
         *
         * @return px
         */
        public double width() {
            return width;
        }
    }
}
