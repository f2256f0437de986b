package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Information between what is not side by side ends at the outline of a roof, wherever it comes down on it. */
class OverheadLinesTest {

    private static final Pattern CORNER = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");

    /** Five times from the customer to the supplier and back, over the head of the control point. */
    private static ValueStream talking() {
        var map = ValueStream.builder("talk")
                .supplier("from", n -> n.name("Supplier"))
                .step("work", s -> s.processTime(Duration.ofMinutes(1)))
                .customer("to", n -> n.name("Customer"))
                .control("control", n -> n.name("Control"))
                .flow("from", "work")
                .flow("work", "to");
        for (int i = 0; i < 5; i++) {
            String number = "i" + i;
            map.information(i % 2 == 0 ? "to" : "from", i % 2 == 0 ? "from" : "to", f -> f.id(number));
        }
        return map.build();
    }

    private static List<Point> ends(ValueStream map, Analysis analysis) {
        List<Point> ends = new ArrayList<>();
        for (PlacedInformation flow : Svg.drawer().layout(map, analysis).parts().information()) {
            List<Point> line = flow.lines().get(0);
            ends.add(line.get(0));
            ends.add(line.get(line.size() - 1));
        }
        return ends;
    }

    /** The outline as it is drawn: where the upright line at x first meets a slope of the roof. */
    private static double outline(List<Point> corners, double x) {
        double highest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < corners.size(); i++) {
            Point a = corners.get(i - 1);
            Point b = corners.get(i);
            if (a.x() < b.x() && a.x() <= x && x <= b.x()) {
                highest = Math.min(highest, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()));
            }
        }
        return highest;
    }

    private static List<Point> corners(Document picture, String kind) {
        Element group = Pictures.elements(picture).stream()
                .filter(e -> e.getAttribute("data-kind").equals(kind))
                .findFirst()
                .orElseThrow();
        Element path = (Element) group.getElementsByTagNameNS("*", "path").item(0);
        Matcher found = CORNER.matcher(path.getAttribute("d"));
        List<Point> corners = new ArrayList<>();
        while (found.find()) {
            corners.add(new Point(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))));
        }
        return corners;
    }

    @Test
    void overhead_ofSourcesWithRoofs_endsAtTheOutline() {
        ValueStream map = talking();
        Analysis analysis = StandardMetrics.analyze(map);
        Document picture = Pictures.parse(Svg.drawer().draw(map, analysis));
        List<Point> supplier = corners(picture, "supplier");
        List<Point> customer = corners(picture, "customer");

        List<Point> ends = ends(map, analysis);

        assertThat(ends).hasSize(10);
        for (Point end : ends) {
            boolean left = end.x() < supplier.get(3).x() + 156;
            assertThat(end.y()).isCloseTo(outline(left ? supplier : customer, end.x()), within(0.15));
        }
    }

    /** A plain box has no roof: no line may end inside it. */
    @Test
    void overhead_ofPlainBoxes_endsAtTheirTop() {
        ValueStream map = talking();
        Document picture = Pictures.parse(Svg.drawer().style(Style.PLAIN).draw(map, StandardMetrics.analyze(map)));
        Element box = (Element) Pictures.elements(picture).stream()
                .filter(e -> e.getAttribute("data-kind").equals("customer"))
                .findFirst()
                .orElseThrow()
                .getElementsByTagNameNS("*", "rect")
                .item(0);
        double top = Double.parseDouble(box.getAttribute("y"));
        double left = Double.parseDouble(box.getAttribute("x"));

        List<Point> inside = Pictures.elements(picture).stream()
                .filter(e -> e.getAttribute("data-kind").equals("information"))
                .map(e -> ((Element) e.getElementsByTagNameNS("*", "path").item(0)).getAttribute("d"))
                .flatMap(d -> CORNER.matcher(d).results())
                .map(m -> new Point(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))))
                .filter(p -> p.x() > left && p.y() > top)
                .toList();

        assertThat(inside).isEmpty();
    }
}
