package dev.valuestream.io.svg;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads pictures back, strictly. */
public final class Pictures {

    private Pictures() {}

    public static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("The picture is not well-formed", e);
        }
    }

    public static List<Element> elements(Document document) {
        return elements(document.getElementsByTagNameNS("*", "*"));
    }

    /** All elements within one. */
    public static List<Element> elements(Element group) {
        return elements(group.getElementsByTagNameNS("*", "*"));
    }

    private static List<Element> elements(NodeList found) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The data ids of the groups of one kind, in the order of the picture. */
    public static List<String> ids(Document document, String kind) {
        return elements(document).stream()
                .filter(e -> e.getAttribute("data-kind").equals(kind))
                .map(e -> e.getAttribute("data-id"))
                .toList();
    }

    /** What is written on the picture, one entry a line of text. */
    public static List<String> texts(Document document) {
        return elements(document).stream()
                .filter(e -> e.getLocalName().equals("text"))
                .map(Element::getTextContent)
                .toList();
    }
}
