package dev.astra.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.identity.RoleName;
import dev.astra.ports.testkit.Failing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileFileTest {
    private static final Location PRODUCTION =
            new Location(new AccountName("production"), new AccountId("111111111111"), new Region("us-east-2"));

    private final Path folder;
    private final Path config;

    ProfileFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.config = folder.resolve(".aws/config");
    }

    private static void select(Path file) {
        var portal = URI.create("https://d-1234567890.awsapps.com/start");
        new ProfileFile(file).select(portal, "us-east-2", PRODUCTION, RoleName.READ_ONLY);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aNewFileIsForItsOwnerOnly() throws IOException {
        select(config);

        assertThat(config).hasContent("""
                [sso-session astra]
                sso_start_url = https://d-1234567890.awsapps.com/start
                sso_region = us-east-2
                sso_registration_scopes = sso:account:access

                [profile astra]
                sso_session = astra
                sso_account_id = 111111111111
                sso_role_name = read_only
                region = us-east-2
                """);
        assertThat(permissions(config)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve(".aws"))).isEqualTo("rwx------");
    }

    @Test
    void aFileThatIsThereKeepsItsPermissionsItsEncodingAndItsLink() throws IOException {
        Path real = folder.resolve("dotfiles-config");
        byte[] latin = {'#', ' ', (byte) 0xfc, '\n'};
        Files.write(real, latin);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createDirectories(config.getParent());
        Files.createSymbolicLink(config, real);

        select(config);

        assertThat(config).isSymbolicLink();
        assertThat(permissions(real)).isEqualTo("rw-r-----");
        assertThat(Files.readAllBytes(real)).startsWith(latin);
    }

    @Test
    void aSecondSelectionOfTheSameWritesNothing() throws IOException {
        select(config);
        var before = Files.getLastModifiedTime(config);
        var key = Files.readAttributes(config, "unix:ino").get("ino");

        select(config);

        assertThat(Files.getLastModifiedTime(config)).isEqualTo(before);
        assertThat(Files.readAttributes(config, "unix:ino").get("ino")).isEqualTo(key);
    }

    @Test
    void whatIsNoFileIsLeftAlone() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("somewhere"));

        Failing.with(ErrorCategory.EXTERNAL, () -> select(directory));

        assertThat(directory).isDirectory();
    }
}
