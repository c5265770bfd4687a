package dev.astra.terraform.engine;

import dev.astra.ports.infrastructure.Execution;
import dev.astra.terraform.testing.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A stack that makes one resource and waits with another until it is let go on. */
record WaitingStack(EngineStage stage, String name, Execution execution) {
    static WaitingStack on(EngineStage stage, String name) {
        return new WaitingStack(stage, name, stage.stack(name, """
                resource "terraform_data" "first" {}

                resource "terraform_data" "second" {
                  depends_on = [terraform_data.first]

                  provisioner "local-exec" {
                    command = "touch waiting; while [ ! -e go ]; do sleep 0.1; done"
                  }
                }
                """));
    }

    Path directory() {
        return stage.directory(execution);
    }

    void awaitWaiting() {
        Await.until("the apply waits", () -> Files.exists(directory().resolve("waiting")));
    }

    void letGoOn() {
        FileTree.write(directory().resolve("go"), "");
    }

    /** Whether terraform, its plugins or what they started still run. */
    boolean alive() {
        return !new ProcessesIn(directory()).gone();
    }

    /** Whether what was made is in the saved state, and the state is not locked any more. */
    boolean savedAndUnlocked() {
        return stage.objects(name).equals(List.of(name + "/terraform.tfstate"))
                && stage.state(name).contains("\"first\"");
    }
}
