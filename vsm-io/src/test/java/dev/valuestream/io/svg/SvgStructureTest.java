package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Customer;
import dev.valuestream.model.Element;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.Trigger;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;

/** What every picture must be: well-formed, of allowed parts only, and one group for each element of the map. */
@AddLifecycleHook(RepeatableDraws.class)
class SvgStructureTest {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "style", "g", "rect", "path", "circle", "text");

    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "id",
            "role",
            "aria-labelledby",
            "width",
            "height",
            "viewBox",
            "class",
            "x",
            "y",
            "rx",
            "d",
            "cx",
            "cy",
            "r",
            "text-anchor",
            "textLength",
            "lengthAdjust",
            "data-kind",
            "data-id",
            "data-part",
            "transform");

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> hostile = Arbitraries.of(
                "]]>",
                "<script>alert(1)</script>",
                "\"onload='x'\"",
                "&amp;<!--",
                "\u0001\u001f\u007f\ufffe\uffff",
                "abc\u202egnp.exe\u2069\u2069",
                "x".repeat(10_000),
                "👩‍👩‍👧‍👦".repeat(40),
                "価値の流れ図".repeat(30),
                "a\u0301\u0301\u0301".repeat(100),
                "\n\r\t ",
                "مرحبا بالعالم",
                "-".repeat(300));
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMinLength(1).ofMaxLength(60))
                .filter(s -> s.indexOf('\0') < 0 && s.chars().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)
                        || s.contains("👩"));
    }

    private static Document picture(ValueStream stream) {
        return Pictures.parse(Svg.drawer().draw(stream, StandardMetrics.analyze(stream)));
    }

    @Test
    void draw_aMapOfNothing_isAPictureWithItsName() {
        ValueStream nothing = ValueStream.builder("blank").name("Nothing yet").build();

        Document picture = Pictures.parse(Svg.drawer().draw(nothing, StandardMetrics.analyze(nothing)));

        assertThat(picture.getDocumentElement().getTextContent()).contains("Nothing yet");
    }

    @Property(tries = 150)
    void draw_ofAnyMap_hasOneGroupForEachElement(@ForAll("maps") ValueStream map) {
        Document picture = picture(map);

        assertOneEach(picture, "step", map, ProcessStep.class);
        assertOneEach(picture, "supplier", map, Supplier.class);
        assertOneEach(picture, "trigger", map, Trigger.class);
        assertOneEach(picture, "customer", map, Customer.class);
        assertOneEach(picture, "control", map, ControlPoint.class);
        List<String> flows = new ArrayList<>(Pictures.ids(picture, "flow"));
        flows.addAll(Pictures.ids(picture, "rework"));
        assertThat(flows)
                .containsExactlyInAnyOrderElementsOf(
                        map.flows().stream().map(MaterialFlow::id).toList());
        assertThat(Pictures.ids(picture, "information")).containsExactlyInAnyOrderElementsOf(ids(map.information()));
        assertThat(Pictures.ids(picture, "kaizen")).containsExactlyInAnyOrderElementsOf(ids(map.kaizen()));
    }

    private static void assertOneEach(Document picture, String kind, ValueStream map, Class<? extends Node> type) {
        List<String> expected =
                map.nodes().stream().filter(type::isInstance).map(Node::id).toList();
        assertThat(Pictures.ids(picture, kind)).as(kind).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> ids(List<? extends Element> elements) {
        return elements.stream().map(Element::id).toList();
    }

    @Property(tries = 100)
    void draw_ofAnyMap_isMadeOfAllowedParts(@ForAll("maps") ValueStream map) {
        assertAllowed(picture(map));
    }

    @Property(tries = 100)
    void draw_ofHostileNames_isMadeOfAllowedParts(@ForAll("names") String name) {
        ValueStream map = named(name);

        Document picture = picture(map);

        assertAllowed(picture);
        assertThat(Pictures.ids(picture, "step")).containsExactly("a", "b");
    }

    /** What is cut on the picture stands whole where its element is pointed at. */
    @Property(tries = 100)
    void draw_ofHostileNames_saysWhatIsCutInTitles(@ForAll("names") String name) {
        assertCutIsSaid(picture(named(name)));
    }

    @Property(tries = 100)
    void draw_ofAnyMap_saysWhatIsCutInTitles(@ForAll("maps") ValueStream map) {
        assertCutIsSaid(picture(map));
    }

    private static void assertCutIsSaid(Document picture) {
        for (org.w3c.dom.Element element : Pictures.elements(picture)) {
            String text = element.getTextContent();
            boolean ofAnElement = element.getParentNode() instanceof org.w3c.dom.Element group
                    && !group.getAttribute("data-kind").isEmpty();
            if (element.getLocalName().equals("text") && text.endsWith("…") && ofAnElement) {
                String title =
                        element.getParentNode().getFirstChild().getNextSibling().getTextContent();
                assertThat(flat(title)).contains(flat(text.substring(0, text.length() - 1)));
            }
        }
    }

    /** Without blanks and marks on letters, which are calmed where a text is wrapped, and without the marks of directions. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{M}\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]", "");
    }

    /** The planted fault: what is cut, and not said, is found. */
    @Test
    void assertCutIsSaid_ofACutTextWithoutItsTitle_fails() {
        Document bad = Pictures.parse("<svg xmlns='http://www.w3.org/2000/svg'><g data-kind='step'>\n"
                + "<title>b</title><text>abc…</text></g></svg>");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> assertCutIsSaid(bad)))
                .isInstanceOf(AssertionError.class);
    }

    private static ValueStream named(String name) {
        return ValueStream.builder("hostile")
                .name(name)
                .team("team", t -> t.name(name).people(1))
                .team("other", t -> t.name(name).people(1))
                .supplier("from", n -> n.name(name).note(name))
                .step("a", s -> s.name(name).team("team"))
                .step("b", s -> s.name(name).team("other"))
                .customer("to", n -> n.name(name))
                .control("control", n -> n.name(name).system(name))
                .flow("from", "a", f -> f.name(name).inventory(1))
                .flow("a", "b", f -> f.name(name).inventory(1).probability(0.5))
                .flow("a", "a", f -> f.name(name).probability(0.5))
                .flow("b", "to", f -> f.name(name))
                .information("control", "a", i -> i.content(name))
                .information("to", "control", i -> i.content(name))
                .kaizen("k", "a", k -> k.name(name).note(name))
                .build();
    }

    private static void assertAllowed(Document picture) {
        for (org.w3c.dom.Element element : Pictures.elements(picture)) {
            assertThat(element.getLocalName()).isIn(ELEMENTS);
            assertThat(element.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName()).isIn(ATTRIBUTES);
            }
            if (!element.getAttribute("data-kind").isEmpty()) {
                assertThat(element.getFirstChild().getNextSibling().getNodeName())
                        .isEqualTo("title");
            }
        }
    }

    /** The planted bug: a picture with a script must not pass. */
    @Test
    void assertAllowed_ofAScript_fails() {
        Document bad = Pictures.parse("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> assertAllowed(bad)))
                .isInstanceOf(AssertionError.class);
    }
}
