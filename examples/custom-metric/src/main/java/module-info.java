/** A metric of a third party. */
module acme.metrics {
    requires dev.valuestream.metrics;

    exports acme;

    provides dev.valuestream.metrics.MetricProvider with
            acme.AcmeMetrics;
}
