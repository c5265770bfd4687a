package dev.astra.aws.identity;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Region;
import dev.astra.domain.identity.CallerIdentity;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.identity.User;
import dev.astra.ports.identity.IdentityDirectory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.InstanceStatus;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesRequest;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;

/** IAM Identity Center in the organization's own region. Without an instance there, there are no people. */
public final class AwsIdentityDirectory implements IdentityDirectory {
    private final AwsClients clients;
    private final AwsClient<SsoAdminClient> administration;
    private final AwsClient<IdentitystoreClient> store;
    private final Region region;

    public AwsIdentityDirectory(AwsClients clients, Region region) {
        this.clients = clients;
        this.administration = clients.own("sso", SsoAdminClient.class, SsoAdminClient::builder, region);
        this.store = clients.own("identitystore", IdentitystoreClient.class, IdentitystoreClient::builder, region);
        this.region = region;
    }

    @Override
    public CallerIdentity caller() {
        var identity = clients.sts()
                .call(
                        StsClient::getCallerIdentity,
                        GetCallerIdentityRequest.builder().build());
        return new CallerIdentity(new AccountId(identity.account()), identity.arn());
    }

    @Override
    public Optional<SignInPortal> portal() {
        return storeId().map(id -> new SignInPortal(id, URI.create("https://" + id + ".awsapps.com/start")));
    }

    @Override
    public String howToEnablePortal() {
        return "Open https://console.aws.amazon.com/singlesignon/home?region=" + region
                + " in the management account and choose Enable, which AWS lets nobody but a person do.";
    }

    @Override
    public List<User> users() {
        return storeId().map(id -> new IdentityStore(store, id).users()).orElse(List.of());
    }

    /** The identity store, which the portal is named after. */
    private Optional<String> storeId() {
        return administration
                .call(
                        (client, request) -> client.listInstancesPaginator(request).instances().stream()
                                .toList(),
                        ListInstancesRequest.builder().build())
                .stream()
                .filter(instance -> instance.status() == null || instance.status() == InstanceStatus.ACTIVE)
                .map(InstanceMetadata::identityStoreId)
                .findFirst();
    }
}
