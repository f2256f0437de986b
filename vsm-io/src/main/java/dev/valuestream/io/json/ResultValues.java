package dev.valuestream.io.json;

import dev.valuestream.io.internal.Characters;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Token;
import dev.valuestream.model.ValueStream;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The value of a metric, of whatever type, as values of a document: a record by its components, collections, arrays and
 * maps by what is in them, the rest as {@link ResultLeaves} has it. What is none of these is left out, and so is what is
 * empty or cannot be got at: metrics are strangers' code.
 */
final class ResultValues {

    /** Records within records: more is no result but a mistake, or an attack. */
    private static final int DEEPEST = 12;

    /** Values in one result, on a map of no size and for each of its elements: an endless result has more. */
    private static final long MOST = 1_000_000;

    private static final long MOST_EACH = 100;

    /** So many characters of a text count as one value. */
    private static final int TEXT = 100;

    private final ResultLeaves leaves;
    private final long most;
    private int depth;
    private long count;

    ResultValues(ValueStream stream) {
        leaves = new ResultLeaves(stream.calendar());
        long elements = (long) stream.nodes().size()
                + stream.flows().size()
                + stream.teams().size();
        most = MOST + MOST_EACH * elements * (1L + stream.families().size());
    }

    /** A result has more values than any sound one. */
    private static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * The fields of a metric's value; one that is no record is the only field, {@code value}. Where there are too many
     * values for a result, or none can be got at, {@code omitted} says so instead.
     */
    Map<String, AttributeValue> fields(Object value) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        try {
            if (value instanceof Record components) {
                fields.putAll(components(components));
            } else {
                of(value).ifPresent(v -> fields.put("value", v));
            }
        } catch (TooManyException e) {
            fields.put("omitted", ResultLeaves.text("The value has more than " + most + " parts."));
        }
        return fields;
    }

    private Map<String, AttributeValue> components(Record components) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        int closed = 0;
        for (RecordComponent component : components.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            if (accessor.trySetAccessible()) {
                component(components, accessor).ifPresent(v -> fields.put(component.getName(), v));
            } else {
                closed++;
            }
        }
        if (closed > 0) {
            String record = components.getClass().getName();
            fields.put(
                    "omitted",
                    ResultLeaves.text("The record " + record + " is not public, or its package is not exported."));
        }
        return fields;
    }

    private Optional<AttributeValue> component(Record components, Method accessor) {
        try {
            return of(accessor.invoke(components));
        } catch (InvocationTargetException e) {
            rethrowFatal(e.getCause());
            return Optional.empty();
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }

    /** Throws again what nobody can go on from. */
    private static void rethrowFatal(@Nullable Throwable fault) {
        if (fault instanceof TooManyException tooMany) {
            throw tooMany;
        } else if (fault instanceof VirtualMachineError fatal && !(fault instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    private Optional<AttributeValue> of(@Nullable Object value) {
        if (value == null || depth >= DEEPEST) {
            return Optional.empty();
        }
        count(1);
        depth++;
        try {
            Optional<AttributeValue> leaf = leaves.of(value);
            leaf.ifPresent(this::countText);
            return leaf.isPresent() ? leaf : compound(value);
        } catch (Throwable e) { // whatever a stranger's value throws, checked exceptions included
            rethrowFatal(e);
            return Optional.empty();
        } finally {
            depth--;
        }
    }

    private void count(long more) {
        count += more;
        if (count > most) {
            throw new TooManyException();
        }
    }

    private void countText(AttributeValue leaf) {
        if (leaf instanceof AttributeValue.Text text) {
            count(text.value().length() / TEXT);
        }
    }

    private Optional<AttributeValue> compound(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(this::of);
        } else if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? of(optional.getAsDouble()) : Optional.empty();
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? of(optional.getAsInt()) : Optional.empty();
        } else if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? of(optional.getAsLong()) : Optional.empty();
        } else if (value instanceof Collection<?> values) {
            return Optional.of(sequence(values));
        } else if (value instanceof Map<?, ?> values) {
            return mapping(values);
        } else if (value instanceof Record components) {
            return Optional.of(new AttributeValue.Mapping(components(components)));
        }
        return value.getClass().isArray() ? Optional.of(array(value)) : Optional.empty();
    }

    private AttributeValue sequence(Iterable<?> values) {
        List<AttributeValue> sequence = new ArrayList<>();
        for (Object value : values) {
            count(1);
            of(value).ifPresent(sequence::add);
        }
        return new AttributeValue.Sequence(sequence);
    }

    private AttributeValue array(Object values) {
        List<AttributeValue> sequence = new ArrayList<>();
        for (int i = 0; i < Array.getLength(values); i++) {
            of(Array.get(values, i)).ifPresent(sequence::add);
        }
        return new AttributeValue.Sequence(sequence);
    }

    private Optional<AttributeValue> mapping(Map<?, ?> values) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            count(1);
            String name = name(entry.getKey());
            of(entry.getValue()).ifPresent(v -> fields.put(name, v));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Mapping(fields));
    }

    private static String name(Object key) {
        return Characters.clean(key instanceof Token token ? token.token() : String.valueOf(key));
    }
}
