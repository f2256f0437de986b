package dev.valuestream.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way from an as-is to a to-be: improvements with what each needs done before it, and the figures by which the whole
 * is measured. Immutable and thread-safe.
 *
 * <p>A plan does not hold the map: it can be applied to any, in whole or in part, and says what does not fit.
 */
public final class TransformationPlan {

    private final String id;
    private final Optional<String> currency;
    private final ImmutableMap<String, Improvement> improvements;
    private final ImmutableList<Improvement> order;
    /** Where each improvement stands in that order. */
    private final ImmutableMap<String, Integer> places;

    private final ImmutableList<Kpi> kpis;
    private final Annotations annotations;

    TransformationPlan(TransformationPlanBuilder builder, List<Improvement> improvements, List<Improvement> order) {
        id = builder.id;
        currency = Optional.ofNullable(builder.currency);
        this.improvements = Maps.uniqueIndex(improvements, Improvement::id);
        this.order = ImmutableList.copyOf(order);
        places = IntStream.range(0, order.size())
                .boxed()
                .collect(ImmutableMap.toImmutableMap(place -> order.get(place).id(), place -> place));
        kpis = ImmutableList.copyOf(builder.kpis);
        annotations = builder.annotations;
    }

    /**
     * Begins a plan.
     *
     * @param id its id
     * @return a builder
     */
    public static TransformationPlanBuilder builder(String id) {
        return new TransformationPlanBuilder(id);
    }

    /**
     * Its id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The currency of all costs.
     *
     * @return such as {@code EUR}, if stated
     */
    public Optional<String> currency() {
        return currency;
    }

    /**
     * The improvements.
     *
     * @return in the order stated
     */
    public List<Improvement> improvements() {
        return improvements.values().asList();
    }

    /**
     * Finds an improvement.
     *
     * @param improvement its id
     * @return the improvement, or empty if there is none
     */
    public Optional<Improvement> improvement(String improvement) {
        return Optional.ofNullable(improvements.get(improvement));
    }

    /**
     * The improvements in an order in which they can be made.
     *
     * @return each behind all that it needs; where that leaves it open, in the order stated
     */
    public List<Improvement> order() {
        return order;
    }

    /**
     * The figures by which the plan is judged.
     *
     * @return in the order stated, each measure once
     */
    public List<Kpi> kpis() {
        return kpis;
    }

    /**
     * What the plan carries beside its own fields.
     *
     * @return note, attributes and unknown fields
     */
    public Annotations annotations() {
        return annotations;
    }

    /**
     * Some improvements and all they need, directly or not.
     *
     * @param ids the ids of improvements
     * @return the improvements in an order in which they can be made, each once
     * @throws IllegalArgumentException if the plan has no improvement of an id; the message names the nearest
     */
    public List<Improvement> withDependencies(Collection<String> ids) {
        Set<String> needed = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (needed.add(next)) {
                open.addAll(improvement(next)
                        .orElseThrow(() -> PlanRules.unknown(next, improvements.keySet()))
                        .after());
            }
        }
        return needed.stream().map(places::get).sorted().map(order::get).collect(ImmutableList.toImmutableList());
    }

    /**
     * The map after the whole plan, all but what was dropped; the one before stays as it is.
     *
     * @param asIs the map before
     * @return the map after, of the same id and, where anything was to be made, in the state to-be; its name, unless an
     *     improvement gives it one, ends in "future state" in place of "current state"
     * @throws PlanConflictException if an improvement does not fit; it names it, and all that does not fit
     */
    public ValueStream applyTo(ValueStream asIs) {
        return made(asIs, order.stream().filter(i -> !i.isDropped()).toList());
    }

    /**
     * The map after some improvements and all they need; the one before stays as it is.
     *
     * @param asIs the map before
     * @param ids the ids of the improvements; what they need is made before them
     * @return the map after, of the same id and, where anything was to be made, in the state to-be; its name, unless an
     *     improvement gives it one, says after which improvements it is
     * @throws PlanConflictException if an improvement does not fit; it names it, and all that does not fit
     * @throws IllegalArgumentException if the plan has no improvement of an id; the message names the nearest
     */
    public ValueStream applyTo(ValueStream asIs, Collection<String> ids) {
        return made(asIs, withDependencies(ids));
    }

    private ValueStream made(ValueStream asIs, List<Improvement> improvements) {
        boolean whole = improvements.containsAll(
                order.stream().filter(i -> !i.isDropped()).toList());
        return ToBeName.give(asIs, PlanApplication.apply(asIs, improvements), improvements, whole);
    }

    /**
     * Tries out each improvement that is not dropped, with all it needs and nothing else.
     *
     * @param asIs the map before
     * @param most how many improvements may be made for that, one needed by several counting each time
     * @return why each that cannot be made does not fit, in an order in which they could be made; empty at all if it took
     *     more than may be made
     */
    public Optional<List<PlanConflictException>> misfits(ValueStream asIs, long most) {
        return PlanApplication.misfits(this, asIs, most);
    }

    /**
     * Where two improvements contradict each other: neither needs the other, and they change the same to different ends,
     * so that it matters which is made first, or they cannot both be made.
     *
     * @return the pairs, in the order of the plan, at most {@value PlanConflict#MOST}
     */
    public List<PlanConflict> conflicts() {
        return PlanConflict.of(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TransformationPlan that
                && id.equals(that.id)
                && currency.equals(that.currency)
                && improvements().equals(that.improvements())
                && kpis.equals(that.kpis)
                && annotations.equals(that.annotations);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + ", " + improvements.size() + " improvements";
    }
}
