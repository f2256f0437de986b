/**
 * Maps for wikis: a report in Markdown and a diagram in the text of Mermaid. Start at {@link
 * dev.valuestream.io.markdown.MarkdownReport} or {@link dev.valuestream.io.markdown.MermaidDiagram}.
 */
@NullMarked
package dev.valuestream.io.markdown;

import org.jspecify.annotations.NullMarked;
