package dev.astra.terraform.engine;

import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.testkit.infrastructure.EngineFixture;
import dev.astra.terraform.TerraformEngine;
import java.util.UUID;

/** Stacks that need no provider. */
record StageFixture(EngineStage stage, TerraformEngine terraform) implements EngineFixture {

    static StageFixture on(EngineStage stage) {
        return new StageFixture(stage, stage.engine());
    }

    @Override
    public InfrastructureEngine engine() {
        return terraform;
    }

    @Override
    public Execution stack() {
        return stage.stack("s" + UUID.randomUUID().toString().substring(0, 8), code("first"));
    }

    @Override
    public Execution changed(Execution former) {
        return stage.rewritten(former, code("second"));
    }

    private static String code(String input) {
        return """
                resource "terraform_data" "a" {
                  input = "%s"
                }

                resource "terraform_data" "b" {
                  input = terraform_data.a.output
                }

                output "text" {
                  value = terraform_data.b.output
                }
                """.formatted(input);
    }
}
