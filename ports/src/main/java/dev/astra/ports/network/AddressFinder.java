package dev.astra.ports.network;

import dev.astra.domain.network.AddressBlock;
import java.net.URI;
import java.util.List;

/** Finds out from which addresses the internet sees this machine. */
public interface AddressFinder {

    /**
     * Asks each service, which must answer with one address and nothing else. Those that give no answer are passed over
     * as long as one does: a machine without IPv6 reaches no service that has nothing else.
     *
     * @return a single address of each version that was found
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT for a service that is not asked over HTTPS; EXTERNAL
     *     when none answers, or one answers with something that is not an address
     */
    List<AddressBlock> find(List<URI> services);
}
