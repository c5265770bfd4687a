package dev.astra.cli.process;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Passes signals on to a child while it runs, so that it decides what they mean. The class behind this is in every JDK
 * but not in its documented part, hence the reflection; where it is missing, signals end this process as usual.
 */
final class SignalForwarding implements AutoCloseable {
    private static final List<String> ENDING = List.of("TERM", "HUP");
    private static final String INTERRUPT = "INT";

    private final List<Runnable> restorations = new ArrayList<>();
    private final CompletableFuture<Process> child = new CompletableFuture<>();

    private SignalForwarding() {}

    /** To be called before there is a child, so that no signal falls between the two. */
    static SignalForwarding begin(boolean terminal) {
        var forwarding = new SignalForwarding();
        ENDING.forEach(name -> forwarding.handle(name, forwarding::end));
        forwarding.handle(INTERRUPT, terminal ? () -> {} : forwarding::end);
        return forwarding;
    }

    /** Passes on what comes from now on and what has come already. */
    void to(Process process) {
        child.complete(process);
    }

    private void end() {
        var _ = child.thenAccept(Process::destroy);
    }

    private void handle(String name, Runnable action) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            var handle = signalType.getMethod("handle", signalType, handlerType);
            Object before = handle.invoke(null, signal, handler(handlerType, signalType, action));
            restorations.add(() -> {
                try {
                    handle.invoke(null, signal, before);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("The handling of signals cannot be restored", e);
                }
            });
        } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
            // A system without this signal has nothing to pass on.
        }
    }

    private static Object handler(Class<?> type, Class<?> signalType, Runnable action)
            throws ReflectiveOperationException {
        var run = MethodHandles.lookup().findVirtual(Runnable.class, "run", MethodType.methodType(void.class));
        return MethodHandleProxies.asInterfaceInstance(
                type, MethodHandles.dropArguments(run.bindTo(action), 0, signalType));
    }

    @Override
    public void close() {
        restorations.forEach(Runnable::run);
    }
}
