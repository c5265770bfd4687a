package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;

/** What creating a service would make, without making any of it. */
public final class PreviewService implements UseCase<PreviewService.Command, Plan> {
    private final CloudAccess clouds;
    private final StackWorks stacks;

    public PreviewService(CloudAccess clouds, StackWorks stacks) {
        this.clouds = clouds;
        this.stacks = stacks;
    }

    /** The service that may be made. */
    public record Command(AccountName environment, ServiceName service, Exposure exposure, ProgressListener listener) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Plan execute(Command command) {
        var location = clouds.environment(command.environment());
        var stack = new ServiceStack(location, command.service(), ServiceShape.standIn(command.exposure()));
        return stacks.preview(stack, command.listener());
    }
}
