package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a process step. */
public final class StepBuilder extends FiguresBuilder<StepBuilder> {

    final String id;
    final ElementFields fields = new ElementFields();
    Map<String, FamilyBuilder> families = Map.of();

    @Nullable
    Integer stations;

    @Nullable
    String team;

    @Nullable
    Double crew;

    @Nullable
    Double operators;

    @Nullable
    CalendarBuilder calendar;

    @Nullable
    ShiftEnd atShiftEnd;

    @Nullable
    FailureBasis failures;

    @Nullable
    Integer wipLimit;

    @Nullable
    Join join;

    @Nullable
    Boolean pacemaker;

    @Nullable
    ObservationBuilder observation;

    StepBuilder(String id) {
        this.id = requireNonNull(id, "id");
    }

    StepBuilder(ProcessStep step) {
        this(step.id());
        fields.copy(step);
        copy(step.figures());
        step.families().forEach((family, figures) -> families(family, b -> b.copy(figures)));
        stations = step.stations().isPresent() ? Integer.valueOf(step.stations().getAsInt()) : null;
        team = step.team().orElse(null);
        crew = step.crew().isPresent() ? Double.valueOf(step.crew().getAsDouble()) : null;
        operators =
                step.operators().isPresent() ? Double.valueOf(step.operators().getAsDouble()) : null;
        calendar = step.calendar().map(CalendarBuilder::new).orElse(null);
        atShiftEnd = step.atShiftEnd().orElse(null);
        failures = step.failures().orElse(null);
        wipLimit = step.wipLimit().isPresent() ? Integer.valueOf(step.wipLimit().getAsInt()) : null;
        join = step.statedJoin().orElse(null);
        pacemaker = step.pacemaker() ? Boolean.TRUE : null;
        observation = step.observation().map(ObservationBuilder::new).orElse(null);
    }

    @Override
    StepBuilder self() {
        return this;
    }

    ProcessStep build(Checks checks) {
        return new ProcessStep(this, checks);
    }

    /**
     * Sets the name for people.
     *
     * @param name the name, free text
     * @return this builder
     */
    public StepBuilder name(String name) {
        fields.name(name);
        return this;
    }

    /**
     * Sets the note.
     *
     * @param note free text
     * @return this builder
     */
    public StepBuilder note(String note) {
        fields.note(note);
        return this;
    }

    /**
     * Sets an attribute by its typed key.
     *
     * @param key the attribute's name and type
     * @param value the value
     * @param <T> the type in code
     * @return this builder
     */
    public <T> StepBuilder attribute(AttributeKey<T> key, T value) {
        return attribute(key.name(), key.write(value));
    }

    /**
     * Sets an attribute by name.
     *
     * @param name the attribute's name
     * @param value the value
     * @return this builder
     */
    public StepBuilder attribute(String name, AttributeValue value) {
        fields.attribute(name, value);
        return this;
    }

    /**
     * Adds a field of a file that this version does not know, so that it is kept.
     *
     * @param field the field
     * @return this builder
     */
    public StepBuilder unknownField(UnknownField field) {
        fields.unknownField(field);
        return this;
    }

    /**
     * Sets how many stations work in parallel, 1 or more.
     *
     * @param count the figure
     * @return this builder
     */
    public StepBuilder stations(int count) {
        stations = count;
        return this;
    }

    /**
     * Sets the team that does the work, by its id; several steps may name one team.
     *
     * @param team the value
     * @return this builder
     */
    public StepBuilder team(String team) {
        this.team = requireNonNull(team, "team");
        return this;
    }

    /**
     * Sets how many people one item occupies, more than 0; 1 where it is not said.
     *
     * @param people the figure
     * @return this builder
     */
    public StepBuilder crew(double people) {
        crew = people;
        return this;
    }

    /**
     * Sets the headcount as drawn at the block, 0 or more.
     *
     * @param people the figure
     * @return this builder
     */
    public StepBuilder operators(double people) {
        operators = people;
        return this;
    }

    /**
     * Sets the step's own working time, where it differs from the stream's.
     *
     * @param calendar fills in the calendar
     * @return this builder
     */
    public StepBuilder calendar(Consumer<? super CalendarBuilder> calendar) {
        CalendarBuilder builder = new CalendarBuilder();
        calendar.accept(builder);
        this.calendar = builder;
        return this;
    }

    /**
     * Sets what differs for one item family.
     *
     * @param family the family
     * @param figures fills in what differs
     * @return this builder
     */
    public StepBuilder families(String family, Consumer<? super FamilyBuilder> figures) {
        requireNonNull(family, "family");
        families = families.isEmpty() ? new LinkedHashMap<>() : families;
        figures.accept(families.computeIfAbsent(family, f -> new FamilyBuilder()));
        return this;
    }

    /**
     * Sets who saw the figures, when and how.
     *
     * @param observation fills in the observation
     * @return this builder
     */
    public StepBuilder observation(Consumer<? super ObservationBuilder> observation) {
        ObservationBuilder builder = new ObservationBuilder();
        observation.accept(builder);
        this.observation = builder;
        return this;
    }

    /**
     * Sets what becomes of the item in work when the shift ends.
     *
     * @param rule the value
     * @return this builder
     */
    public StepBuilder atShiftEnd(ShiftEnd rule) {
        atShiftEnd = requireNonNull(rule, "rule");
        return this;
    }

    /**
     * Sets which time brings the next failure nearer.
     *
     * @param basis the value
     * @return this builder
     */
    public StepBuilder failures(FailureBasis basis) {
        failures = requireNonNull(basis, "basis");
        return this;
    }

    /**
     * Sets the most items allowed at and in front of the step, 1 or more.
     *
     * @param items the figure
     * @return this builder
     */
    public StepBuilder wipLimit(int items) {
        wipLimit = items;
        return this;
    }

    /**
     * Sets what the step waits for where several flows come in.
     *
     * @param join the value
     * @return this builder
     */
    public StepBuilder join(Join join) {
        this.join = requireNonNull(join, "join");
        return this;
    }

    /**
     * Sets whether this is the step whose schedule sets the pace of the stream.
     *
     * @param pacemaker the value
     * @return this builder
     */
    public StepBuilder pacemaker(boolean pacemaker) {
        this.pacemaker = pacemaker;
        return this;
    }

    /** Changes a figure of one family. */
    void family(String family, Consumer<FiguresBuilder<?>> change) {
        families(family, change);
    }

    /** Leaves just these families. */
    void keepFamilies(Set<String> names) {
        names.forEach(name -> families(name, f -> {}));
        if (!families.isEmpty()) {
            families.keySet().retainAll(names);
        }
    }
}
