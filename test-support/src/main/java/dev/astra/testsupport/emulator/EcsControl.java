package dev.astra.testsupport.emulator;

import java.util.Locale;
import java.util.Map;

/** What the containers of ECS services do. */
public final class EcsControl {
    private final ControlChannel control;

    EcsControl(ControlChannel control) {
        this.control = control;
    }

    /** How containers behave whose image says nothing about it by a word in its name or tag. */
    public enum Behaviour {
        /** Starts, becomes healthy, and stays so. */
        HEALTHY,
        /** Exits with code 1 soon after it has started; images with {@code crash} in their name. */
        CRASH,
        /** Never passes the health checks of its load balancer or its own; images with {@code unhealthy}. */
        UNHEALTHY,
        /** The image cannot be pulled; images with {@code missing}. */
        MISSING,
        /** Is killed for using too much memory, exit code 137; images with {@code oom}. */
        OOM
    }

    /** From now on the tasks that this service starts behave so, whatever their images are called. */
    public void behave(String service, Behaviour behaviour) {
        control.send(
                "ecs/behave",
                Map.of("service", service, "behaviour", behaviour.name().toLowerCase(Locale.ROOT)));
    }

    /** Lets all running containers of the service write a line to their logs. */
    public void writeLog(String service, String line) {
        control.send("ecs/log", Map.of("service", service, "message", line));
    }

    /** Lets one running task of the service exit; gives its ARN. */
    public String crashTask(String service, int exitCode) {
        return control.send("ecs/kill", Map.of("service", service, "exit_code", Integer.toString(exitCode)))
                .getFirst()
                .getFirst();
    }
}
