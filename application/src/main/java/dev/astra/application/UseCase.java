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

    R execute(C command);
}
