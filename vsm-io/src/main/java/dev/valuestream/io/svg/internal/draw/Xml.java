package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.internal.text.PlainText;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes SVG elements into a text. Attributes come in pairs of name and value; all text is made legal on the way out.
 *
 * <p>Uses the JDK's own writer, never one that happens to lie on the class path.
 */
final class Xml {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("The picture could not be written as XML. [svg.write]", e);
    }

    /** Starts the root element. */
    Xml root(String... attributes) {
        try {
            writer.setDefaultNamespace(SVG);
            writer.writeStartElement(SVG, "svg");
            writer.writeDefaultNamespace(SVG);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Xml start(String name, String... attributes) {
        try {
            line();
            writer.writeStartElement(SVG, name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Xml empty(String name, String... attributes) {
        try {
            line();
            writer.writeEmptyElement(SVG, name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element that holds text and nothing else. */
    Xml text(String name, String text, String... attributes) {
        try {
            line();
            writer.writeStartElement(SVG, name);
            attributes(attributes);
            writer.writeCharacters(PlainText.legal(text));
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Xml end() {
        try {
            line();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n");
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], PlainText.legal(attributes[i + 1]));
        }
    }

    /** The text so far, complete once the root has ended. */
    String finish() {
        try {
            writer.writeEndDocument();
            writer.close();
            return out.append('\n').toString();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }
}
