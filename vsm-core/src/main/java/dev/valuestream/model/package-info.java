/**
 * What a value stream is: the immutable {@link dev.valuestream.model.ValueStream} and its parts.
 *
 * <p>Start at {@link dev.valuestream.model.ValueStream#builder(String)}. A stream holds {@linkplain
 * dev.valuestream.model.Node nodes} (suppliers, triggers, customers, process steps, control points), the {@linkplain
 * dev.valuestream.model.MaterialFlow flows} of the work between them, the {@linkplain
 * dev.valuestream.model.InformationFlow flows of information}, and what frames them: {@linkplain
 * dev.valuestream.model.Charter charter}, {@linkplain dev.valuestream.model.WorkCalendar calendar}, {@linkplain
 * dev.valuestream.model.Demand demand} and {@linkplain dev.valuestream.model.Team teams}.
 *
 * <p>Every number may be absent, and absent is never zero. All times are working time. Everything here is deeply
 * immutable and safe to share between threads, except the builders, which belong to one thread.
 *
 * <p>May depend on the {@code unit}, {@code problem} and {@code distribution} packages only. Questions of shape (routes,
 * loops, visits) are answered by {@code dev.valuestream.graph}.
 */
@NullMarked
package dev.valuestream.model;

import org.jspecify.annotations.NullMarked;
