/** How a value stream comes in and goes out: JSON, CSV, SVG, HTML, text. */
module dev.valuestream.io {
    requires transitive dev.valuestream.metrics;
    requires com.google.common;
    requires java.xml;
    requires tools.jackson.core;

    exports dev.valuestream.io;
    exports dev.valuestream.io.csv;
    exports dev.valuestream.io.html;
    exports dev.valuestream.io.json;
    exports dev.valuestream.io.markdown;
    exports dev.valuestream.io.svg;
    exports dev.valuestream.io.svg.chart;
    exports dev.valuestream.io.svg.layout;
    exports dev.valuestream.io.text;
}
