/**
 * Maps as JSON documents of the format {@code vsm/1}.
 *
 * <p>Start at {@link dev.valuestream.io.json.Json}. A document goes the way {@code Utf8} (bytes to text), {@code
 * TreeReader} (text to {@code JsonValue}s that know their place), {@code MapReader} and its parts (values to builders),
 * {@code ModelProblems} (what the model refuses, back to its place). A stream goes the way {@code MapWriter} and its parts
 * (elements to attribute values), {@code JsonPrinter} (values to text). {@code KnownFields} lists the fields of every
 * object in the order in which they are written; the schemas of all formats, {@code
 * vsm-1.schema.json} and its like, lie beside this package.
 *
 * <p>An analysis goes the way {@code AnalysisDocument}, with {@code ResultValues} for what metrics answer, to the same
 * {@code JsonPrinter}.
 *
 * <p>The streaming parser behind it is seen in {@code TreeReader} and {@code SyntaxErrors} only.
 */
@NullMarked
package dev.valuestream.io.json;

import org.jspecify.annotations.NullMarked;
