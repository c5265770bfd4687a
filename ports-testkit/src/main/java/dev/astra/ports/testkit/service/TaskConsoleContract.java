package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.service.ConsoleExit;
import dev.astra.domain.service.ConsoleTarget;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.TaskConsole;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link TaskConsole} keeps to. */
@Floor(5)
public abstract class TaskConsoleContract extends CapabilityContract<ServiceFixture> {
    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#CONSOLES}. */
    protected TaskConsoleContract() {
        super(Capability.CONSOLES);
    }

    private TaskConsole consoles() {
        return fixture().cloud().consoles(fixture().location());
    }

    private String start() {
        var first = TaskSpecs.web(service, fixture().healthyImage(), "1");
        fixture().start(fixture().location(), service, first, 1);
        return fixture().cloud().services(fixture().location()).tasks(service).stream()
                .filter(Task::running)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ConsoleExit open(String task, ScriptedTerminal terminal, String... command) {
        return consoles().open(service, new ConsoleTarget(task, service.value(), List.of(command)), terminal);
    }

    @Test
    void theOutputOfACommandArrives() {
        var terminal = new ScriptedTerminal("");

        open(start(), terminal, "echo", "one", "two");

        assertThat(terminal.text()).contains("one two");
    }

    @Test
    void whatIsTypedReachesTheShell() {
        var terminal = new ScriptedTerminal("echo first\necho second\nexit\n");

        open(start(), terminal, "/bin/sh");

        assertThat(terminal.text()).contains("first", "second");
        assertThat(terminal.text().indexOf("first")).isLessThan(terminal.text().indexOf("second"));
    }

    @Test
    void aConsoleEndsWithItsInput() {
        var terminal = new ScriptedTerminal("echo last words\n");

        open(start(), terminal, "/bin/sh");

        assertThat(terminal.text()).contains("last words");
    }

    @Test
    void aTaskOrContainerThatDoesNotExistIsNotFound() {
        String task = start();
        var other = new ConsoleTarget(task, "no-such-container", List.of("ls"));

        Failing.with(ErrorCategory.NOT_FOUND, () -> open("0".repeat(32), new ScriptedTerminal(""), "ls"));
        Failing.with(ErrorCategory.NOT_FOUND, () -> consoles().open(service, other, new ScriptedTerminal("")));
    }

    @Test
    void aTaskThatHasStoppedCannotBeEntered() {
        String task = start();
        fixture().cloud().services(fixture().location()).scale(service, 0);
        fixture()
                .await(
                        () -> fixture().cloud().services(fixture().location()).get(service),
                        answer -> answer.running() == 0);

        var refused = Failing.with(
                List.of(ErrorCategory.CONFLICT, ErrorCategory.NOT_FOUND),
                () -> open(task, new ScriptedTerminal(""), "ls"));

        assertThat(refused.failure().nextSteps()).isNotEmpty();
    }
}
