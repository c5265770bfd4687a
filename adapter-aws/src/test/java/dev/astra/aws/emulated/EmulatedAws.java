package dev.astra.aws.emulated;

import dev.astra.aws.client.AwsClients;
import dev.astra.aws.client.AwsSettings;
import dev.astra.aws.client.PortalRoles;
import dev.astra.aws.client.Timeouts;
import dev.astra.aws.cloud.AwsCloud;
import dev.astra.aws.cloud.AwsProvider;
import dev.astra.aws.signin.AwsFiles;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.EmulatorOptions;
import dev.astra.testsupport.emulator.UnexpectedCalls;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * An emulator whose time stands still unless a test lets it pass, and to which the AWS SDK of this JVM is led by its own
 * properties.
 */
public final class EmulatedAws implements AutoCloseable {
    public static final Region REGION = new Region("us-east-2");

    private static final Map<String, String> PROPERTIES = Map.of(
            "aws.accessKeyId", "testing",
            "aws.secretAccessKey", "testing",
            "aws.configFile", "/dev/null",
            "aws.sharedCredentialsFile", "/dev/null",
            "aws.disableEc2Metadata", "true");
    private static final String ENDPOINT = "aws.endpointUrl";

    private final AwsEmulator emulator;
    private final Estate estate = new Estate(this);
    private final Map<String, Location> environments = new HashMap<>();

    private EmulatedAws(AwsEmulator emulator) {
        this.emulator = emulator;
    }

    static EmulatedAws start() {
        var emulator = AwsEmulator.start(EmulatorOptions.defaults().withManualTime());
        PROPERTIES.forEach(System::setProperty);
        System.setProperty(ENDPOINT, emulator.endpoint().toString());
        return new EmulatedAws(emulator);
    }

    public AwsEmulator emulator() {
        return emulator;
    }

    /** The cloud as a user opens it. */
    public Cloud open() {
        return open(Map.of());
    }

    /** The cloud as a user opens it who has chosen something. */
    public Cloud open(Map<String, String> values) {
        return new AwsProvider().open(new CloudSettings(REGION, Path.of("."), values));
    }

    /** A cloud that waits less than a user would. */
    public Cloud open(Timeouts timeouts) {
        return AwsCloud.open(settings(), timeouts, null, AwsFiles.of(Path.of("target/no-home/.astra"), Map.of()), true);
    }

    /** The cloud of an organization that is set up, as a person opens it who has no credentials but a sign-in. */
    public Cloud open(Path home) {
        var portal = new SignInPortal("d-1234567890", URI.create("https://d-1234567890.awsapps.com/start"));
        var organization = new Organization(
                new OrganizationName("orreri"),
                "aws",
                REGION,
                new DomainName("orreri.xyz"),
                new AccountId(AwsEmulator.MANAGEMENT_ACCOUNT),
                portal,
                true);
        var files = AwsFiles.of(home.resolve(".astra"), Map.of());
        return AwsCloud.open(settings(), Timeouts.STANDARD, organization, files, false);
    }

    /** Clients for what infrastructure would make beforehand. */
    public AwsClients clients() {
        return new AwsClients(settings(), Timeouts.STANDARD, PortalRoles.none());
    }

    /** An environment account, made when it is first asked for. */
    public Location environment(String name) {
        return environments.computeIfAbsent(name, estate::environment);
    }

    public Location staging() {
        return environment("staging");
    }

    public Location production() {
        return environment("production");
    }

    /** Fails if the emulator could not answer a call, of all since this was last asked, as AWS would. */
    public void assertNothingUnexpected() {
        try {
            UnexpectedCalls.assertNone(emulator);
        } finally {
            emulator.clearFaults();
            emulator.clearCalls();
        }
    }

    /** Forgets everything, the environments included. */
    public void reset() {
        emulator.reset();
        environments.clear();
    }

    @Override
    public void close() {
        PROPERTIES.keySet().forEach(System::clearProperty);
        System.clearProperty(ENDPOINT);
        emulator.close();
    }

    private static AwsSettings settings() {
        return new AwsSettings(null, AwsSettings.DEFAULT_ROLE, REGION);
    }
}
