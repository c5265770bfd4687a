package dev.astra.application.broken;

import dev.astra.application.UseCase;
import dev.astra.domain.identity.Access;

/** Has a public method beside its contract. */
public final class UseCaseThatDoesTwoThings implements UseCase<String, String> {
    @Override
    public Access access(String command) {
        return Access.read();
    }

    @Override
    public String execute(String command) {
        return command;
    }

    public String somethingElse() {
        return "else";
    }
}
