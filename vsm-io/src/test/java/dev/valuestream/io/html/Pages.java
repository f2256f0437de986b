package dev.valuestream.io.html;

import dev.valuestream.io.svg.Pictures;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads reports in tests. They are written so that an XML parser takes them too. */
final class Pages {

    private static final String DOCTYPE = "<!DOCTYPE html>";

    private Pages() {}

    static Document parse(String page) {
        if (!page.startsWith(DOCTYPE)) {
            throw new AssertionError("The page does not begin with its doctype");
        }
        return Pictures.parse(page.substring(DOCTYPE.length()).strip());
    }

    static List<Element> all(Document page, String tag) {
        return Pictures.elements(page).stream()
                .filter(e -> e.getLocalName().equals(tag))
                .toList();
    }

    static String text(Document page, String tag) {
        return all(page, tag).get(0).getTextContent();
    }

    static Element byId(Document page, String id) {
        return Pictures.elements(page).stream()
                .filter(e -> e.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }
}
