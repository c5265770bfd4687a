package dev.astra.terraform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.terraform.error.TerraformError;
import dev.astra.testsupport.emulator.Fault;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However an apply is stopped, what was made is known and nothing goes on alone. */
@TestInstance(Lifecycle.PER_CLASS)
final class StoppingTest {
    private static final ProgressListener SILENT = ProgressListener.silent();

    @SuppressWarnings("NullAway.Init")
    private EngineStage stage;

    @BeforeAll
    void open(@TempDir Path scratch) throws IOException {
        stage = EngineStage.in(scratch);
    }

    @AfterEach
    void clearFaults() {
        stage.emulator().clearFaults();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    private void assertStoppedInOrder(WaitingStack stack) {
        Await.until("nothing runs", () -> !stack.alive());
        assertThat(stack.savedAndUnlocked()).isTrue();
        stack.letGoOn();
        assertThat(stage.engine().apply(stack.execution(), SILENT).changes()).isEqualTo(1);
    }

    @Test
    void aThreadThatIsInterruptedStopsTheApplyInOrder() throws Exception {
        var stack = WaitingStack.on(stage, "interrupted");
        var outcome = new CompletableFuture<AstraException>();
        var interrupted = new CompletableFuture<Boolean>();
        Thread thread = Thread.ofVirtual().start(() -> {
            outcome.complete(catchThrowableOfType(
                    AstraException.class, () -> stage.engine().apply(stack.execution(), SILENT)));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        stack.awaitWaiting();

        thread.interrupt();
        thread.interrupt();

        var failed = outcome.get(1, TimeUnit.MINUTES);
        assertThat(failed.code()).isEqualTo(CoreError.CANCELLED);
        assertThat(failed).hasMessageEndingWith("could not be applied: it was interrupted");
        assertThat(failed.failure().nextSteps()).singleElement().asString().startsWith("What was made stays made");
        assertThat(interrupted.get(1, TimeUnit.MINUTES)).isTrue();
        assertStoppedInOrder(stack);
    }

    @Test
    void aListenerThatFailsStopsTheApplyInOrder() {
        var stack = WaitingStack.on(stage, "listener");

        var failed = catchThrowableOfType(
                IllegalStateException.class,
                () -> stage.engine().apply(stack.execution(), event -> {
                    if (event.toString().contains("ResourceFinished")) {
                        stack.awaitWaiting();
                        throw new IllegalStateException("a mistake of the listener");
                    }
                }));

        assertThat(failed).hasMessage("a mistake of the listener");
        assertStoppedInOrder(stack);
    }

    @Test
    void anApplyThatTakesTooLongIsStoppedInOrder() {
        var stack = WaitingStack.on(stage, "too-long");
        var engine = stage.engine(EngineLimits.usual().withApplying(Duration.ofSeconds(10)));

        var failed = catchThrowableOfType(AstraException.class, () -> engine.apply(stack.execution(), SILENT));

        assertThat(failed.code()).isEqualTo(TerraformError.TIMED_OUT);
        assertStoppedInOrder(stack);
    }

    @Test
    void noPluginOutlivesATerraformThatHangs() throws Exception {
        stage.emulator().inject(Fault.slowness("ssm", "GetParameter", Duration.ofMinutes(2)));
        var stack = stage.stack(
                "hanging", EngineStage.aws("data \"aws_ssm_parameter\" \"slow\" {\n  name = \"/slow\"\n}\n"));
        var engine = stage.engine(EngineLimits.usual().withSaving(Duration.ofMillis(1)));
        var processes = new ProcessesIn(stage.directory(stack));
        var outcome = new CompletableFuture<AstraException>();
        Thread thread = Thread.ofVirtual()
                .start(() -> outcome.complete(
                        catchThrowableOfType(AstraException.class, () -> engine.apply(stack, SILENT))));
        Await.until("a plugin runs", () -> commandLines(processes).contains("terraform-provider-aws"));

        thread.interrupt();

        assertThat(outcome.get(1, TimeUnit.MINUTES).code()).isEqualTo(CoreError.CANCELLED);
        Await.until("nothing runs", processes::gone);
    }

    private static String commandLines(ProcessesIn processes) {
        try {
            return String.join("\n", processes.commandLines());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A Ctrl-C at a terminal goes to all of a group; the others only to the program. */
    @ParameterizedTest
    @ValueSource(strings = {"-TERM ", "-HUP ", "-INT -"})
    void aProgramThatIsToldToEndTellsTerraformOnce(String signal) throws Exception {
        String name =
                "told" + signal.replaceAll("[^A-Z]", "-").replaceAll("-+$", "").toLowerCase(Locale.ROOT);
        var stack = WaitingStack.on(stage, name);
        Process program = EngineProgram.start(stack);
        stack.awaitWaiting();

        signal(signal + program.pid());

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertStoppedInOrder(stack);
    }

    @Test
    void terraformGoesOnWhenTheProgramIsKilled() throws Exception {
        var stack = WaitingStack.on(stage, "orphaned");
        Process program = EngineProgram.start(stack);
        stack.awaitWaiting();

        program.destroyForcibly();
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(stack.alive()).isTrue();
        stack.letGoOn();

        Await.until("terraform has ended", () -> !stack.alive());
        assertThat(stack.savedAndUnlocked()).isTrue();
        assertThat(stage.engine().apply(stack.execution(), SILENT).changes()).isZero();
    }

    @Test
    void aProgramThatIsLeftAloneEndsByItself() throws Exception {
        var stack = WaitingStack.on(stage, "left-alone");
        stack.letGoOn();
        Process program = EngineProgram.start(stack);

        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("changes: 2\n");
        assertThat(program.waitFor()).isZero();
    }

    private static void signal(String words) {
        Command.of(TestTools.named("sh", "it comes with every system"), "-c", "kill " + words)
                .run()
                .orFail();
    }
}
