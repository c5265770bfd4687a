package dev.astra.cli.service;

import dev.astra.application.failure.DiagnosedFailure;
import dev.astra.domain.service.failure.FailureKind;
import java.util.ArrayList;
import java.util.List;

/** A failed task in words, for all commands that show one. */
public final class FailureText {
    private FailureText() {}

    /** What failed and why, on one line. */
    public static String headline(DiagnosedFailure failure) {
        String sentence = failure.cause().sentence();
        return failure.task() == null ? sentence : "Task " + failure.tag() + " failed. " + sentence;
    }

    /** The provider's words, and the last lines of the task. */
    public static List<String> details(DiagnosedFailure failure) {
        var details = new ArrayList<String>();
        if (failure.cause().kind() != FailureKind.UNKNOWN) {
            details.add(failure.cause().words());
        }
        failure.lines().forEach(line -> details.add(line.message()));
        return details;
    }
}
