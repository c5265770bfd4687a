package dev.astra.terraform.code;

import dev.astra.domain.infrastructure.Stack.CiStack;
import java.util.List;

/** What GitHub Actions needs to deploy to an environment. */
final class CiCode {
    private CiCode() {}

    static StackCode.Parts of(CiStack stack) {
        var services = new Inputs();
        stack.services().forEach((service, repository) -> services.text(service, repository.value()));
        var inputs = new Inputs()
                .text("environment", stack.location().name().value())
                .roster("services", services, List.of());
        if (stack.terraform() != null) {
            inputs.text("terraform_repository", stack.terraform().value());
        }
        return new StackCode.Parts(
                List.of(OwnedBlock.module("ci", "ci-github", inputs)),
                List.of(),
                List.of(
                        OwnedBlock.output("deploy_role_arns", "The roles that deploy.", "module.ci.deploy_role_arns"),
                        OwnedBlock.output("plan_role_arn", "The role that plans.", "module.ci.plan_role_arn"),
                        OwnedBlock.output("apply_role_arn", "The role that applies.", "module.ci.apply_role_arn")));
    }
}
