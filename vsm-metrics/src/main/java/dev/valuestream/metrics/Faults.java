package dev.valuestream.metrics;

import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/** What a faulty metric threw: told apart from what concerns the whole machine, and put into words. */
final class Faults {

    private static final int LONGEST = 1000;

    private Faults() {}

    /**
     * Throws again what nobody can go on from: out of memory, an internal error of the machine. A stack overflow is the
     * fault of whoever recursed. The service loader hides what a provider threw in an error of its own.
     */
    static void rethrowFatal(Throwable fault) {
        Throwable cause = fault instanceof ServiceConfigurationError ? fault.getCause() : fault;
        if (cause instanceof VirtualMachineError fatal && !(cause instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    /** The fault as text; its own words may be missing, endless, or fail in turn. The service loader's, and those of a class, lack the cause. */
    static String describe(Throwable fault) {
        try {
            String text = cut(fault.toString(), fault.getClass().getName());
            return isWrapping(fault) && fault.getCause() != null ? text + ": " + describe(fault.getCause()) : text;
        } catch (Throwable e) { // the words are a stranger's, too
            rethrowFatal(e);
            return fault.getClass().getName();
        }
    }

    /** Whether the words are about who noticed it, and those of what happened are in the cause. */
    private static boolean isWrapping(Throwable fault) {
        return fault instanceof ServiceConfigurationError || fault instanceof ExceptionInInitializerError;
    }

    private static String cut(@Nullable String text, String otherwise) {
        if (text == null) {
            return otherwise;
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
