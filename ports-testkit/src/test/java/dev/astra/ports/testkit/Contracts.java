package dev.astra.ports.testkit;

import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a contract as a test run would, from within a test. */
public final class Contracts {
    private Contracts() {}

    public static EngineExecutionResults run(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(contract))
                .execute();
    }

    /** The names of the tests, or of the class itself, that failed. */
    public static List<String> failures(Class<?> contract) {
        return run(contract).allEvents().failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .toList();
    }
}
