package dev.astra.ports.testkit.cloud;

import dev.astra.domain.account.Location;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.testkit.Fixture;
import java.util.Map;

/** A provider that has not been opened yet. */
public interface ProviderFixture extends Fixture {

    /** The provider under test. */
    CloudProvider provider();

    /** Settings it can be opened with. Their home is an existing folder without any file. */
    CloudSettings settings();

    /** A value that cannot be used for each setting that has such values; empty when every text will do. */
    Map<String, String> refusedSettings();

    /** An environment whose account exists. */
    Location location();
}
