package dev.astra.aws.client;

import dev.astra.aws.error.Translator;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.Lazy;

/**
 * All clients of an opened cloud: one for each service, account and region, over one HTTP client. Handing one out
 * touches nothing; it is made when it is first called.
 */
public final class AwsClients implements AutoCloseable {
    private final AwsSettings settings;
    private final PortalRoles portal;
    private final Timeouts timeouts;
    private final Translator translator;
    private final Lazy<SdkHttpClient> http;
    private final CallerCredentials caller;
    private final CallerAccount callerAccount;
    private final ConcurrentMap<Site, SdkClient> open = new ConcurrentHashMap<>();
    private final ConcurrentMap<AccountId, AccountCredentials> accounts = new ConcurrentHashMap<>();

    public AwsClients(AwsSettings settings, Timeouts timeouts, PortalRoles portal) {
        this.settings = settings;
        this.portal = portal;
        this.timeouts = timeouts;
        this.translator = new Translator(settings.profile());
        this.http = new Lazy<>(() -> UrlConnectionHttpClient.create(new Connector(timeouts)));
        this.caller = new CallerCredentials(settings.profile(), settings.region(), translator, portal);
        this.callerAccount = new CallerAccount(sts());
    }

    /** A client that acts with the caller's own credentials. */
    public <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> AwsClient<C> own(
            String service, Class<C> type, Supplier<B> builder, Region region) {
        return client(new Site(service, null, region), type, builder);
    }

    /** A client that acts in the location's account. */
    public <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> AwsClient<C> in(
            Location location, String service, Class<C> type, Supplier<B> builder) {
        return client(new Site(service, location.account(), location.region()), type, builder);
    }

    public AwsClient<StsClient> sts() {
        return own("sts", StsClient.class, StsClient::builder, settings.region());
    }

    /** Credentials for the account that last as long as AWS grants them, for a program that cannot renew them. */
    public AwsCredentials lasting(AccountId account) {
        return credentials(account).lasting();
    }

    @Override
    public void close() {
        open.values().forEach(SdkClient::close);
        open.clear();
        caller.close();
    }

    private <C extends SdkClient, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> AwsClient<C> client(
            Site site, Class<C> type, Supplier<B> builder) {
        return new AwsClient<>(
                () -> type.cast(open.computeIfAbsent(site, _ -> build(site, builder.get()))), site, translator, false);
    }

    private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C build(Site site, B builder) {
        return builder.region(
                        software.amazon.awssdk.regions.Region.of(site.region().value()))
                .credentialsProvider(provider(site.account()))
                .httpClient(http.getValue())
                .overrideConfiguration(configuration())
                .build();
    }

    private ClientOverrideConfiguration configuration() {
        var configuration = ClientOverrideConfiguration.builder()
                .retryStrategy(RetryMode.STANDARD)
                .apiCallTimeout(timeouts.total());
        if (settings.profile() != null) {
            configuration.defaultProfileName(settings.profile());
        }
        return configuration.build();
    }

    private AwsCredentialsProvider provider(@Nullable AccountId account) {
        return account == null ? caller : credentials(account);
    }

    private AccountCredentials credentials(AccountId account) {
        return accounts.computeIfAbsent(
                account,
                _ -> new AccountCredentials(
                        account,
                        caller,
                        callerAccount,
                        new AssumedRole(sts(), callerAccount, account, settings.role(), InstantSource.system()),
                        portal,
                        InstantSource.system()));
    }
}
