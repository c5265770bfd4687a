package dev.astra.ports.cloud;

import dev.astra.domain.account.Region;
import java.util.Set;

/** One kind of cloud. Creating a provider, and asking it for its names, touches nothing outside. */
public interface CloudProvider {

    /** The word by which a user chooses the provider, for example {@code aws}. */
    String id();

    /** The provider's name in a sentence, for example {@code Amazon Web Services}. */
    String displayName();

    /** The region used when a user names none. */
    Region defaultRegion();

    /** The keys that {@link CloudSettings#values()} may hold. A configuration with any other key is refused. */
    Set<String> settingNames();

    /**
     * Opens the cloud. Nothing is connected to yet; the first question does that.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT when a setting is unknown or has a value that
     *     cannot be used
     */
    Cloud open(CloudSettings settings);
}
