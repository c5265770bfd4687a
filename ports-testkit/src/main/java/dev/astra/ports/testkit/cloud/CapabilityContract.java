package dev.astra.ports.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.testkit.Contract;
import dev.astra.ports.testkit.Failing;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A contract for one capability of a cloud. When the cloud does not declare the capability, every test asserts instead
 * that asking for it is refused with UNSUPPORTED in the standard sentence: nothing is skipped.
 */
@ExtendWith(RefusalOfAbsent.class)
public abstract class CapabilityContract<F extends CloudFixture> extends Contract<F> {
    private final Capability capability;

    /** Not for implementers: extend the contract of a capability. */
    protected CapabilityContract(Capability capability) {
        this.capability = capability;
    }

    final boolean declared() {
        return fixture().cloud().capabilities().contains(capability);
    }

    final void assertRefusal() {
        var cloud = fixture().cloud();
        var refused = Failing.with(
                ErrorCategory.UNSUPPORTED,
                () -> CapabilityAccess.ask(cloud, capability, fixture().location()));
        assertThat(refused).hasMessage(CapabilityAccess.refusal(cloud, capability));
    }
}
