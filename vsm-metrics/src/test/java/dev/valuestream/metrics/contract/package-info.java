/**
 * The contract of metrics as tests, for authors of metrics in this tree and elsewhere. It is published as the test-jar of
 * {@code vsm-metrics} (classifier {@code tests}), and needs that of {@code vsm-core}, JUnit 5 and AssertJ beside it.
 *
 * <p>Start at {@link dev.valuestream.metrics.contract.MetricContract}.
 */
@NullMarked
package dev.valuestream.metrics.contract;

import org.jspecify.annotations.NullMarked;
