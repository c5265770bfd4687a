package dev.astra.aws.emulated;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Starts the emulator for the first test that wants it; JUnit closes it after the last. */
final class EmulatedAwsResolver extends TypeBasedParameterResolver<EmulatedAws> {
    private static final Namespace NAMESPACE = Namespace.create(EmulatedAwsResolver.class);

    @Override
    public EmulatedAws resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(EmulatedAws.class, _ -> EmulatedAws.start(), EmulatedAws.class);
    }
}
