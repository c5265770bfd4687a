package dev.astra.aws.signin;

import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.aws.emulated.People;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.domain.identity.UserName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.identity.SignInFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine of a person who may read everywhere and change staging, and has no other credentials. */
final class Installation extends EmulatedCloud implements SignInFixture {
    private final Path home;
    private final UserName person = Fresh.user();

    Installation(EmulatedAws aws, Path home) {
        super(aws, aws.open(home));
        this.home = home;
        var reader = RoleName.READ_ONLY;
        new People(aws)
                .add(
                        person,
                        Map.of(
                                location(),
                                List.of(reader, RoleName.adminOf(location().name())),
                                elsewhere(),
                                List.of(reader)));
    }

    UserName person() {
        return person;
    }

    AwsFiles files() {
        return AwsFiles.of(home.resolve(".astra"), Map.of());
    }

    @Override
    public void confirm(SignInPrompt prompt) {
        switch (prompt) {
            case SignInPrompt.Device device -> emulator().approveSignIn(device.code(), person.value());
            case SignInPrompt.Browser _ -> {}
        }
    }

    @Override
    public Cloud reopened() {
        return aws().open(home);
    }

    @Override
    public void endProof() {
        emulator().signIn().expireAccessTokens();
    }

    @Override
    public void endSession() {
        emulator().signIn().expireAllTokens();
    }
}
