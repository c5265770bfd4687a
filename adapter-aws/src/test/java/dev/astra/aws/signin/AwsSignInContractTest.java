package dev.astra.aws.signin;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.identity.SignInContract;
import dev.astra.ports.testkit.identity.SignInFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

@Emulated
final class AwsSignInContractTest extends SignInContract {
    private final EmulatedAws aws;

    @TempDir
    private Path home = Path.of("");

    AwsSignInContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected SignInFixture prepare() {
        return new Installation(aws, home);
    }
}
