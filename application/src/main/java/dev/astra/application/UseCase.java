package dev.astra.application;

import dev.astra.domain.identity.Access;

/**
 * One thing Astra can do. Front ends never call {@link #execute} themselves: {@link UseCaseRunner} does, after it has
 * made sure that the caller may.
 *
 * @param <C> what is asked for
 * @param <R> what came of it
 */
public interface UseCase<C, R> {

    /** What the caller has to be allowed for this command. */
    Access access(C command);

    /**
     * What this command does to the world, for the audit. Whatever needs more of its caller than {@link Access.Read} says
     * it here, even if it is nothing; a dry run is nothing.
     */
    default Effect effect(C command) {
        return Effect.none();
    }

    R execute(C command);
}
