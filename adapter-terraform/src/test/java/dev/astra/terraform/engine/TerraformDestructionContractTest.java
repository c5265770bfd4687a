package dev.astra.terraform.engine;

import dev.astra.ports.testkit.infrastructure.DestructionContract;
import dev.astra.ports.testkit.infrastructure.EngineFixture;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The real terraform deletes as every engine does. */
@TestInstance(Lifecycle.PER_CLASS)
final class TerraformDestructionContractTest extends DestructionContract {

    @SuppressWarnings("NullAway.Init")
    private EngineStage stage;

    @BeforeAll
    void open(@TempDir Path scratch) throws IOException {
        stage = EngineStage.in(scratch);
    }

    @AfterAll
    void close() {
        stage.assertUnderstood();
        stage.close();
    }

    @Override
    protected EngineFixture prepare() {
        return StageFixture.on(stage);
    }
}
