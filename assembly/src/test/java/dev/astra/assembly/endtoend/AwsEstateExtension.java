package dev.astra.assembly.endtoend;

import dev.astra.testsupport.emulator.UnexpectedCalls;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one {@link AwsEstate} to every test that asks for it, and fails those that made calls nobody answers. */
final class AwsEstateExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(AwsEstate.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AwsEstate.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return estate(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        UnexpectedCalls.assertNone(estate(context).emulator());
    }

    private static AwsEstate estate(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(AwsEstate.class, type -> AwsEstate.open(), AwsEstate.class);
    }
}
