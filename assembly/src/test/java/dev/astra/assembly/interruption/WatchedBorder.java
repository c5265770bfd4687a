package dev.astra.assembly.interruption;

import dev.astra.application.cloud.ProviderRegistry;
import dev.astra.assembly.component.Border;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.Journal;
import dev.astra.ports.metadata.MetadataStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows each call of each port to the traffic, whatever ports there are: those handed out by others are found by their
 * package. Calls that only hand out a port, or tell the time, lead nowhere and are not shown.
 */
final class WatchedBorder implements Border {
    private static final String PORTS = "dev.astra.ports.";
    private static final Set<Class<?>> DOORS =
            Set.of(ProviderRegistry.class, CloudProvider.class, Cloud.class, MetadataStore.class, Timekeeper.class);

    private final Traffic traffic;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    WatchedBorder(Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public <P> P pass(Class<P> port, P outside) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> cross(port, outside, method, arguments)));
    }

    private @Nullable Object cross(Class<?> port, Object outside, Method method, @Nullable Object[] arguments)
            throws Throwable {
        boolean leadsNowhere = DOORS.contains(port) || method.getDeclaringClass() == Object.class;
        if (leadsNowhere) {
            return watched(invoke(outside, method, arguments));
        }
        Crossing crossing = crossing(port, method, arguments);
        traffic.before(crossing);
        Object answer = invoke(outside, method, arguments);
        traffic.after(crossing);
        return watched(answer);
    }

    private Crossing crossing(Class<?> port, Method method, @Nullable Object[] arguments) {
        String call = port.getSimpleName() + "." + method.getName();
        // The journal is told what a step is called; other arguments may be confidential.
        if (port == Journal.class && arguments.length > 2) {
            call += " '" + arguments[1] + "'";
        }
        return new Crossing(call, counts.merge(call, 1, Integer::sum));
    }

    private static @Nullable Object invoke(Object outside, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(outside, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private @Nullable Object watched(@Nullable Object answer) {
        return switch (answer) {
            case Optional<?> optional -> optional.map(this::port);
            case List<?> list -> list.stream().map(this::port).toList();
            case null -> null;
            default -> port(answer);
        };
    }

    private Object port(Object value) {
        return ports(value.getClass())
                .findFirst()
                .<Object>map(found -> passOn(found, value))
                .orElse(value);
    }

    private <P> P passOn(Class<P> port, Object outside) {
        return pass(port, port.cast(outside));
    }

    private static Stream<Class<?>> ports(Class<?> type) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getInterfaces()))
                .filter(each -> each.getPackageName().concat(".").startsWith(PORTS));
    }
}
