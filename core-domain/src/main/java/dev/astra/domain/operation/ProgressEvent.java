package dev.astra.domain.operation;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.StackPath;
import java.time.Duration;

/** Something worth telling while long work runs. */
public sealed interface ProgressEvent {

    /** A step of an operation begins. */
    record StepStarted(String step) implements ProgressEvent {}

    /**
     * A step of an operation is done.
     *
     * @param outcome what came of it, in a few words
     */
    record StepFinished(String step, String outcome) implements ProgressEvent {}

    /** A stack's plan is known. */
    record StackPlanned(StackPath stack, int changes) implements ProgressEvent {}

    /** Work on one resource begins. */
    record ResourceStarted(StackPath stack, String address, ChangeAction action) implements ProgressEvent {}

    /** One resource is as wanted. */
    record ResourceFinished(StackPath stack, String address, ChangeAction action, Duration took)
            implements ProgressEvent {}

    /** All of a stack is as wanted. */
    record StackApplied(StackPath stack, int changes, Duration took) implements ProgressEvent {}
}
