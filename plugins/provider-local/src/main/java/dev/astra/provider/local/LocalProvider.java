package dev.astra.provider.local;

import dev.astra.domain.account.Region;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.provider.local.region.Regions;
import dev.astra.provider.local.secret.Seal;
import dev.astra.provider.local.state.StateFile;
import java.time.InstantSource;
import java.util.Set;

/** A cloud that needs nothing but a folder: for learning Astra, and for rehearsing what is to be done for real. */
public final class LocalProvider implements CloudProvider {
    static final String ID = "local";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String displayName() {
        return "Embedded cloud";
    }

    @Override
    public Region defaultRegion() {
        return Regions.DEFAULT;
    }

    @Override
    public Set<String> settingNames() {
        return LocalSettings.NAMES;
    }

    @Override
    public Cloud open(CloudSettings settings) {
        var local = LocalSettings.parse(settings.values());
        Regions.require(settings.region());
        var file = new StateFile(settings.home(), local.genesis(), local.pace(), InstantSource.system());
        var seal = new Seal(
                settings.home().resolve("local-cloud.key"), local.genesis().seed());
        return new LocalCloud(file, seal, local.accountLimit());
    }
}
