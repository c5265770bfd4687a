package dev.astra.ports.infrastructure;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.StackPath;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes stacks down as the plain code that the customer owns. What a person added to a file, or changed in a part that
 * is not Astra's, stays as it is to the byte.
 */
public interface InfrastructureRepository {

    /**
     * The files that would have to be written for the stacks to stand in the repository as given; nothing is written.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT with every problem when a file that has to be changed
     *     cannot be understood
     */
    List<FileChange> render(Path root, List<Stack> stacks);

    /**
     * Removes the directory of a stack with everything in it. Nothing happens when it is not there.
     *
     * @throws dev.astra.domain.error.AstraException EXTERNAL when a file cannot be deleted, UNSUPPORTED unless the
     *     repository can
     */
    default void remove(Path root, StackPath stack) {
        throw Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the repository does not support removing directories")
                .exception();
    }

    /** Writes the files, each whole or not at all. */
    void write(Path root, List<FileChange> changes);
}
