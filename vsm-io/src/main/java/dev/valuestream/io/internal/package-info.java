/** What readers and writers of all formats are made of; not exported. */
@NullMarked
package dev.valuestream.io.internal;

import org.jspecify.annotations.NullMarked;
