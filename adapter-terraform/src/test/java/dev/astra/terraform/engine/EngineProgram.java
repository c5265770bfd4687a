package dev.astra.terraform.engine;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.terraform.TerraformEngine;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Applies one stack in a Java program of its own, as Astra does, and prints what came of it. */
final class EngineProgram {
    private EngineProgram() {}

    /** Arguments: the repository, the account, the region, the service, the plugin cache. */
    public static void main(String[] arguments) {
        var location =
                new Location(new AccountName(arguments[1]), new AccountId("123456789012"), new Region(arguments[2]));
        var stack = new ServiceStack(location, new ServiceName(arguments[3]), ServiceShape.standIn(Exposure.WORKER));
        var execution = new Execution(Path.of(arguments[0]), stack, CommandEnvironment.none());
        var engine = new TerraformEngine(System.getenv(), Path.of(arguments[4]));
        try {
            System.out.println("changes: " + engine.apply(execution, _ -> {}).changes());
        } catch (AstraException e) {
            System.out.println("failed: " + e.code().id());
        }
    }

    /** Starts the program in a session of its own, so that a signal can be sent to it as a terminal does. */
    static Process start(WaitingStack stack) throws IOException {
        var execution = stack.execution();
        var path = execution.stack().path();
        var command = new ArrayList<String>();
        command.add(TestTools.named("setsid", "install it with: apt-get install util-linux")
                .toString());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EngineProgram.class.getName()));
        command.addAll(List.of(
                execution.root().toString(),
                path.account().value(),
                path.region().value(),
                path.team(),
                stack.stage().plugins().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(stack.stage().environment());
        builder.environment().putAll(execution.environment().variables());
        return builder.start();
    }
}
