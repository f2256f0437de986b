/**
 * Metrics of third parties that do what they must not. They use what is exported and nothing else, so that the command
 * line's tests can compile them into a jar of their own too.
 */
package dev.valuestream.metrics.hostile;
