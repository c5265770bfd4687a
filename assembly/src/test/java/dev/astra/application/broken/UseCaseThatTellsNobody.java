package dev.astra.application.broken;

import dev.astra.application.UseCase;
import dev.astra.domain.identity.Access;

/** Changes the organization and does not say what. */
public final class UseCaseThatTellsNobody implements UseCase<String, Integer> {

    @Override
    public Access access(String command) {
        return Access.administer();
    }

    @Override
    public Integer execute(String command) {
        return command.length();
    }
}
