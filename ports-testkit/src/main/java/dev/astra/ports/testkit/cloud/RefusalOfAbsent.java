package dev.astra.ports.testkit.cloud;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs the assertion of a refusal in place of each test of a capability that the cloud does not declare. */
final class RefusalOfAbsent implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        var contract = (CapabilityContract<?>) context.getRequiredTestInstance();
        if (contract.declared()) {
            invocation.proceed();
        } else {
            invocation.skip();
            contract.assertRefusal();
        }
    }
}
