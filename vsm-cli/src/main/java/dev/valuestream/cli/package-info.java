/** The command line: parses arguments, calls the library, writes. Start at {@link dev.valuestream.cli.Vsm}. */
@NullMarked
package dev.valuestream.cli;

import org.jspecify.annotations.NullMarked;
