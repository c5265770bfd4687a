package dev.astra.cli.process;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes signals on to a child while it runs, so that it decides what they mean. The class behind this is in every JDK
 * but not in its documented part, hence the reflection; where it is missing, signals end this process as usual.
 */
final class SignalForwarding implements AutoCloseable {
    private static final List<String> ENDING = List.of("TERM", "HUP");
    private static final String INTERRUPT = "INT";

    private final List<Runnable> restorations = new ArrayList<>();

    private SignalForwarding() {}

    static SignalForwarding to(Process child, boolean terminal) {
        var forwarding = new SignalForwarding();
        ENDING.forEach(name -> forwarding.handle(name, child::destroy));
        forwarding.handle(INTERRUPT, terminal ? () -> {} : child::destroy);
        return forwarding;
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
