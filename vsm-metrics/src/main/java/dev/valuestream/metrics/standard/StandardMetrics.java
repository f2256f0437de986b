package dev.valuestream.metrics.standard;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.ChangeoverBudget;
import dev.valuestream.metrics.capacity.EveryPartEvery;
import dev.valuestream.metrics.capacity.OperatorsNeeded;
import dev.valuestream.metrics.capacity.OverallEquipmentEffectiveness;
import dev.valuestream.metrics.capacity.Pitch;
import dev.valuestream.metrics.capacity.StepCapacity;
import dev.valuestream.metrics.capacity.StepCapacityWithoutChangeover;
import dev.valuestream.metrics.capacity.StepLoad;
import dev.valuestream.metrics.capacity.StepLoadWithoutChangeover;
import dev.valuestream.metrics.capacity.StepVisits;
import dev.valuestream.metrics.capacity.TaktTime;
import dev.valuestream.metrics.capacity.TeamLoad;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.organisation.DecisionPoints;
import dev.valuestream.metrics.organisation.Evidence;
import dev.valuestream.metrics.organisation.Handoffs;
import dev.valuestream.metrics.organisation.InformationFlows;
import dev.valuestream.metrics.organisation.LabourRequired;
import dev.valuestream.metrics.organisation.People;
import dev.valuestream.metrics.organisation.Steps;
import dev.valuestream.metrics.organisation.Systems;
import dev.valuestream.metrics.organisation.Teams;
import dev.valuestream.metrics.organisation.WasteTime;
import dev.valuestream.metrics.quality.FirstPassYield;
import dev.valuestream.metrics.quality.ReworkShare;
import dev.valuestream.metrics.quality.RolledCompleteAccurate;
import dev.valuestream.metrics.quality.StreamYield;
import dev.valuestream.metrics.queue.FactoryPhysics;
import dev.valuestream.metrics.queue.FlowWait;
import dev.valuestream.metrics.queue.InventoryTurns;
import dev.valuestream.metrics.queue.StepQueueAtHorizon;
import dev.valuestream.metrics.queue.StepQueueGrowth;
import dev.valuestream.metrics.queue.StepQueuePredicted;
import dev.valuestream.metrics.queue.StepWaitGap;
import dev.valuestream.metrics.queue.StepWaitPredicted;
import dev.valuestream.metrics.queue.WorkInProcess;
import dev.valuestream.metrics.queue.WorkInProcessPredicted;
import dev.valuestream.metrics.simulated.SimulatedMetric;
import dev.valuestream.metrics.time.ActivityRatio;
import dev.valuestream.metrics.time.Effort;
import dev.valuestream.metrics.time.ElapsedLeadTime;
import dev.valuestream.metrics.time.FirstPassLeadTime;
import dev.valuestream.metrics.time.FlowEfficiency;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.metrics.time.ProcessCycleEfficiency;
import dev.valuestream.metrics.time.ProcessTime;
import dev.valuestream.metrics.time.ProductionLeadTime;
import dev.valuestream.metrics.time.TransferTime;
import dev.valuestream.metrics.time.ValueAddedTime;
import dev.valuestream.metrics.time.WaitingTime;
import dev.valuestream.model.ValueStream;

/**
 * The built-in metrics, in one list, and the shortest way to an analysis.
 *
 * <p>They are named here and not looked up by a service loader, whose files get lost when jars are merged.
 */
public final class StandardMetrics {

    private static final MetricCatalog CATALOG = MetricCatalog.of(ImmutableList.<Metric<?>>builder()
            .add(
                    new LeadTime(),
                    new FirstPassLeadTime(),
                    new ProductionLeadTime(),
                    new ProcessTime(),
                    new Effort(),
                    new ValueAddedTime(),
                    new WaitingTime(),
                    new TransferTime(),
                    new ActivityRatio(),
                    new ProcessCycleEfficiency(),
                    new FlowEfficiency(),
                    new ElapsedLeadTime(),
                    new RolledCompleteAccurate(),
                    new FirstPassYield(),
                    new ReworkShare(),
                    new StreamYield(),
                    new WorkInProcess(),
                    new FlowWait(),
                    new InventoryTurns(),
                    new Handoffs(),
                    new People(),
                    new LabourRequired(),
                    new Steps(),
                    new Teams(),
                    new Systems(),
                    new DecisionPoints(),
                    new InformationFlows(),
                    new WasteTime(),
                    new Evidence(),
                    new TaktTime(),
                    new StepVisits(),
                    new StepCapacity(),
                    new StepCapacityWithoutChangeover(),
                    new StepLoad(),
                    new StepLoadWithoutChangeover(),
                    new TeamLoad(),
                    new Bottleneck(),
                    new Throughput(),
                    new ChangeoverBudget(),
                    new EveryPartEvery(),
                    new OperatorsNeeded(),
                    new Pitch(),
                    new OverallEquipmentEffectiveness(),
                    new StepQueueGrowth(),
                    new StepWaitPredicted(),
                    new StepQueuePredicted(),
                    new StepWaitGap(),
                    new PredictedLeadTime(),
                    new WorkInProcessPredicted(),
                    new StepQueueAtHorizon(),
                    new FactoryPhysics())
            .addAll(SimulatedMetric.all())
            .build());

    private StandardMetrics() {}

    /**
     * The built-in metrics.
     *
     * @return the catalogue
     */
    public static MetricCatalog catalog() {
        return CATALOG;
    }

    /**
     * Analyses a stream with the built-in metrics.
     *
     * @param stream the value stream
     * @return the analysis; nothing is evaluated yet
     */
    public static Analysis analyze(ValueStream stream) {
        return Analysis.of(CATALOG, stream);
    }

    /**
     * Analyses a stream with the built-in metrics.
     *
     * @param stream the value stream
     * @param options what the caller asks for
     * @return the analysis; nothing is evaluated yet
     */
    public static Analysis analyze(ValueStream stream, AnalysisOptions options) {
        return Analysis.of(CATALOG, stream, options);
    }
}
