package dev.astra.application.identity;

import dev.astra.application.CallerSource;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.identity.Access;
import dev.astra.domain.organization.Organization;

/** Who am I, and to which organization do I belong. */
public final class DescribeCaller implements UseCase<DescribeCaller.Command, DescribeCaller.Result> {
    private final CallerSource callers;
    private final CloudAccess clouds;

    public DescribeCaller(CallerSource callers, CloudAccess clouds) {
        this.callers = callers;
        this.clouds = clouds;
    }

    /** Takes no parameters. */
    public record Command() {}

    /** The caller's key and organization. */
    public record Result(Organization organization, String keyId) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        return new Result(clouds.organization(), callers.caller().keyId());
    }
}
