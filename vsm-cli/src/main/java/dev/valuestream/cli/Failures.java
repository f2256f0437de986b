package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into words on the error stream and an exit status. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    static final int INVALID = 1;
    static final int USAGE = 2;
    static final int INSIDE = 3;

    private final Vsm vsm;

    Failures(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        PrintWriter err = vsm.console().err();
        err.println("vsm: " + wrong.getMessage());
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!near.isEmpty()) {
            err.println("Maybe you mean " + String.join(" or ", near) + ".");
        }
        err.println("Try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        trace(wrong);
        return USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException wrong) {
            return handleParseException(wrong, new String[0]);
        }
        return failed(failure);
    }

    int failed(Throwable failure) {
        vsm.console().err().println("vsm: " + words(failure));
        trace(failure);
        return failure instanceof DocumentException ? INVALID : isWrongFile(failure) ? USAGE : INSIDE;
    }

    private void trace(Throwable failure) {
        if (vsm.isDebugging()) {
            failure.printStackTrace(vsm.console().err());
        }
    }

    private static boolean isWrongFile(Throwable failure) {
        return failure instanceof NoSuchFileException
                || failure instanceof NotDirectoryException
                || failure instanceof AccessDeniedException;
    }

    private static String words(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            String why = missing.getReason() == null ? "" : ": " + missing.getReason();
            return "There is no file " + missing.getFile() + why + ".";
        } else if (failure instanceof NotDirectoryException missing) {
            return "There is no folder " + missing.getFile() + ".";
        } else if (failure instanceof AccessDeniedException denied) {
            return "The file " + denied.getFile() + " may not be accessed.";
        } else if (failure instanceof FileSystemException file) {
            return "The file " + file.getFile() + " cannot be used: " + file.getReason();
        } else if (failure instanceof IOException io) {
            return "Reading or writing failed: " + io.getMessage();
        } else if (failure instanceof OutOfMemoryError) {
            return "There is not enough memory. Give it more: java -Xmx4g -jar vsm.jar …";
        }
        return "Something failed inside: " + failure + ". This is a mistake of vsm; --debug shows where.";
    }
}
