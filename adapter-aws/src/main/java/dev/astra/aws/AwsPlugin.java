package dev.astra.aws;

import dev.astra.aws.cloud.AwsProvider;
import dev.astra.ports.AstraPlugin;
import dev.astra.ports.cloud.CloudProvider;
import java.util.List;

/** Offers {@link AwsProvider}. */
public final class AwsPlugin implements AstraPlugin {

    @Override
    public String id() {
        return "astra-provider-aws";
    }

    @Override
    public List<CloudProvider> cloudProviders() {
        return List.of(new AwsProvider());
    }
}
