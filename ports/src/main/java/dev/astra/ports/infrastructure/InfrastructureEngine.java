package dev.astra.ports.infrastructure;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressListener;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a stack real. Different stacks may be worked on at once; a second run on the same stack waits for the first, or
 * fails with CONFLICT when that takes too long.
 */
public interface InfrastructureEngine {

    /** Whether what the engine needs is installed. */
    ToolStatus check();

    /** What applying the stack would change; nothing is changed by asking. */
    Plan plan(Execution execution, ProgressListener listener);

    /**
     * Everything the stack would consist of if it were made from nothing, worked out without a cloud: the execution's
     * environment may be empty, and neither its account nor anything else the stack names needs to be there.
     *
     * @param execution its root is a copy that nobody else works in; the stack's directory there may be altered
     * @throws AstraException UNSUPPORTED where it can only be found out by asking the cloud
     */
    default Plan preview(Execution execution, ProgressListener listener) {
        throw Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the engine '" + check().name() + "' does not support a preview without a cloud")
                .exception();
    }

    /**
     * Makes the stack as it is written. Applying what is applied already changes nothing.
     *
     * @return what the stack tells others about itself
     * @throws AstraException EXTERNAL when a resource cannot be made; what was made stays made
     *     and known, so that applying again goes on from there
     */
    Applied apply(Execution execution, ProgressListener listener);

    /**
     * What deleting everything in the stack would delete; nothing is changed by asking.
     *
     * @param kept the types of resources that are to stay, for example {@code aws_ecr_repository}
     */
    default Plan planDestruction(Execution execution, Set<String> kept, ProgressListener listener) {
        throw refuseDestruction();
    }

    /**
     * Deletes everything in the stack, also what a person has added to it. What is kept is there afterwards, but the
     * stack knows nothing of it any more. Deleting what is deleted already changes nothing.
     *
     * @param kept the types of resources that stay
     * @return how many resources were deleted
     * @throws dev.astra.domain.error.AstraException EXTERNAL when a resource cannot be deleted; deleting again goes on
     *     from there
     */
    default int destroy(Execution execution, Set<String> kept, ProgressListener listener) {
        throw refuseDestruction();
    }

    private static AstraException refuseDestruction() {
        return Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the engine does not support deleting stacks")
                .exception();
    }

    /** What an applied stack tells others, or nothing when it has never been applied. */
    Optional<Outputs> outputs(Execution execution);
}
