package dev.astra.terraform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.terraform.error.TerraformError;
import dev.astra.terraform.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a killed program leaves behind is no obstacle to the next one. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
final class KilledTerraformTest {
    private static final ProgressListener SILENT = ProgressListener.silent();

    @SuppressWarnings("NullAway.Init")
    private EngineStage stage;

    @BeforeAll
    void open(@TempDir Path scratch) throws IOException {
        stage = EngineStage.in(scratch);
    }

    @AfterAll
    void close() {
        stage.close();
    }

    /** As a machine that loses its power. */
    private static void killEverything(Process program) throws InterruptedException {
        List<ProcessHandle> started = program.descendants().toList();
        program.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        program.waitFor();
    }

    @Test
    void theLockOfAKilledTerraformIsTakenAway() throws Exception {
        var stack = WaitingStack.on(stage, "killed");
        Process program = EngineProgram.start(stack);
        stack.awaitWaiting();
        killEverything(program);
        Await.until("nothing runs", () -> !stack.alive());
        assertThat(stage.objects("killed")).contains("killed/terraform.tfstate.tflock");
        stack.letGoOn();

        assertThat(stage.engine().apply(stack.execution(), SILENT).changes()).isPositive();

        assertThat(stack.savedAndUnlocked()).isTrue();
        assertThat(leftovers(stack)).isEmpty();
    }

    @Test
    void theLockOfSomebodyElseStays() throws Exception {
        var stack = WaitingStack.on(stage, "foreign");
        Process program = EngineProgram.start(stack);
        stack.awaitWaiting();
        killEverything(program);
        Await.until("nothing runs", () -> !stack.alive());
        lockAs("grace@office", "foreign");
        stack.letGoOn();

        assertThatThrownBy(() -> stage.engine(EngineLimits.usual().withLockWait(Duration.ofSeconds(1)))
                        .apply(stack.execution(), SILENT))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(TerraformError.STATE_LOCKED))
                .hasMessageContaining("grace@office");
    }

    private void lockAs(String holder, String name) throws IOException {
        Path lock = stage.scratch().resolve("lock.json");
        String key = name + "/terraform.tfstate.tflock";
        stage.cli("s3api", "get-object", "--bucket", EngineStage.BUCKET, "--key", key, lock.toString());
        FileTree.write(lock, Files.readString(lock).replaceFirst("\"Who\":\"[^\"]+\"", "\"Who\":\"" + holder + "\""));
        stage.cli("s3api", "put-object", "--bucket", EngineStage.BUCKET, "--key", key, "--body", lock.toString());
    }

    @Test
    void aTerraformThatGoesOnAloneIsWaitedFor() throws Exception {
        var stack = WaitingStack.on(stage, "alone");
        Process program = EngineProgram.start(stack);
        stack.awaitWaiting();
        program.destroyForcibly();
        var applied = new CompletableFuture<Applied>();

        Thread.ofVirtual().start(() -> applied.complete(stage.engine().apply(stack.execution(), SILENT)));
        assertThatThrownBy(() -> applied.get(1, TimeUnit.SECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        stack.letGoOn();

        assertThat(applied.get(1, TimeUnit.MINUTES).changes()).isZero();
        assertThat(leftovers(stack)).isEmpty();
    }

    private static List<Path> leftovers(WaitingStack stack) throws IOException {
        try (Stream<Path> files = Files.list(stack.directory().resolve(".terraform"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("astra-"))
                    .toList();
        }
    }
}
