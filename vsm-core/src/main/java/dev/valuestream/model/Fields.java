package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of elements, in the order in which JSON writes them.
 *
 * <p>Ids are not among them, but for the map's: an element with another id is another element.
 */
public final class Fields {

    static final String FAMILIES = "families.";
    static final String ATTRIBUTES = "attributes.";

    @SuppressWarnings("unchecked") // every set is a set of something
    static final Class<Set<?>> SET = (Class<Set<?>>) (Class<?>) Set.class;

    @SuppressWarnings("unchecked") // every list is a list of something
    static final Class<List<?>> LIST = (Class<List<?>>) (Class<?>) List.class;

    private static final Field<String> NAME = Field.of(
            "name",
            String.class,
            Element.class,
            Object.class,
            e -> e.name().equals(e.id()) ? Optional.empty() : Optional.of(e.name()),
            (b, v) -> own(b).nameOrNone(v));

    private static final Field<String> NOTE = Field.of(
            "note",
            String.class,
            Element.class,
            Object.class,
            e -> e.annotations().note(),
            (b, v) -> own(b).noteOrNone(v));

    private static final Field<List<?>> UNKNOWN = Field.of(
            "unknownFields",
            LIST,
            Element.class,
            Object.class,
            e -> e.annotations().unknownFields().isEmpty()
                    ? Optional.empty()
                    : Optional.of(e.annotations().unknownFields()),
            (b, v) -> own(b).unknownFields(v));

    private static final List<Field<?>> STEP = joined(FigureFields.ofStep(), StepFields.ALL);

    private Fields() {}

    /**
     * The fields of an element: all of its kind, stated or not, and those of the families and attributes that it states.
     *
     * @param element the element
     * @return the fields
     */
    public static List<Field<?>> of(Element element) {
        ImmutableList.Builder<Field<?>> fields = ImmutableList.builder();
        fields.add(NAME).addAll(ofKind(element));
        if (element instanceof ProcessStep step) {
            step.families().keySet().forEach(f -> fields.addAll(FigureFields.ofFamily(f)));
            fields.add(StepFields.FAMILIES);
        }
        fields.add(NOTE);
        element.annotations().attributes().keySet().forEach(a -> fields.add(attribute(a)));
        return fields.add(UNKNOWN).build();
    }

    /**
     * The fields in which two elements of a kind may differ.
     *
     * @param one an element
     * @param other another
     * @return the fields of either
     */
    public static List<Field<?>> ofEither(Element one, Element other) {
        Set<Field<?>> fields = new LinkedHashSet<>(of(one));
        fields.addAll(of(other));
        return ImmutableList.copyOf(fields);
    }

    /**
     * Finds a field of an element by its name.
     *
     * @param element the element
     * @param name its name in JSON; of a family {@code families.LH.cycleTime}, of an attribute {@code attributes.} and its
     *     key, whether the element states them or not
     * @return the field, or empty if elements of that kind have none of that name
     */
    public static Optional<Field<?>> named(Element element, String name) {
        if (name.startsWith(ATTRIBUTES)) {
            return Optional.of(attribute(name.substring(ATTRIBUTES.length())));
        }
        int figure = name.lastIndexOf('.');
        boolean ofFamily = element instanceof ProcessStep && name.startsWith(FAMILIES) && figure >= FAMILIES.length();
        List<Field<?>> fields =
                ofFamily ? FigureFields.ofFamily(name.substring(FAMILIES.length(), figure)) : of(element);
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static List<Field<?>> ofKind(Element element) {
        return switch (ElementKind.of(element)) {
            case MAP -> FrameFields.MAP;
            case DEMAND -> FrameFields.DEMAND;
            case TEAM -> FrameFields.TEAM;
            case FLOW -> FlowFields.ALL;
            case INFORMATION -> FrameFields.INFORMATION;
            case KAIZEN -> FrameFields.KAIZEN;
            case NODE -> ofNode((Node) element);
        };
    }

    private static List<Field<?>> ofNode(Node node) {
        if (node instanceof ProcessStep) {
            return STEP;
        }
        if (node instanceof Customer) {
            return FrameFields.CUSTOMER;
        }
        return node instanceof ControlPoint ? FrameFields.CONTROL : List.of();
    }

    private static Field<AttributeValue> attribute(String key) {
        return Field.of(
                ATTRIBUTES + key,
                AttributeValue.class,
                Element.class,
                Object.class,
                e -> Optional.ofNullable(e.annotations().attributes().get(key)),
                (b, v) -> own(b).attributeOrNone(key, v));
    }

    private static ElementFields own(Object builder) {
        return builder instanceof StepBuilder step ? step.fields : ((ElementBuilder<?>) builder).fields;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("The field (" + field + ") must have a value. [field.required]");
        }
        return value;
    }

    private static List<Field<?>> joined(List<Field<?>> one, List<Field<?>> other) {
        return ImmutableList.copyOf(Iterables.concat(one, other));
    }
}
