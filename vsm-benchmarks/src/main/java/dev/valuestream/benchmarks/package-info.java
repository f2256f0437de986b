/**
 * How fast the libraries are, beside peers in the same run.
 *
 * <p>Build with {@code mvn -DskipTests package}, then {@code java -jar vsm-benchmarks/target/benchmarks.jar NAME -prof
 * dev.valuestream.benchmarks.ProcessorTime}. Figures, with machine and date, stand in docs/performance.md. A machine that
 * does other work besides makes time by the clock useless, so compare the time of the processor.
 */
package dev.valuestream.benchmarks;
