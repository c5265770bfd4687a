package dev.astra.ports.testkit;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** Counts the tests of a class that were executed, passed or not, against its {@link Floor}. */
final class FloorCheck implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(FloorCheck.class);
    private static final String EXECUTED = "executed";

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put(EXECUTED, new AtomicInteger());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        executed(context).incrementAndGet();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var subject = context.getRequiredTestClass();
        int floor = AnnotationSupport.findAnnotation(subject, Floor.class)
                .orElseThrow()
                .value();
        int executed = executed(context).get();
        if (executed < floor) {
            throw new AssertionError(
                    "%s is not checked: %d of at least %d tests ran. Run the whole class, and skip none."
                            .formatted(subject.getSimpleName(), executed, floor));
        }
    }

    private static AtomicInteger executed(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE).get(EXECUTED, AtomicInteger.class));
    }
}
