package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.Together;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One file under many hands: threads, opened clouds, processes, and processes that die. */
@Timeout(120)
final class SharingTest {
    private static final int MANY = 60;

    @TempDir
    private Path home;

    private Location staging() {
        return Estate.in(home).environment("staging");
    }

    private int secrets(String service) {
        return Estate.in(home)
                .cloud()
                .secrets(staging())
                .list(new ServiceName(service))
                .size();
    }

    @Test
    void processesLoseNothingOfEachOther() throws IOException, InterruptedException {
        var first = Hammer.start(home, staging(), "first", MANY);
        var second = Hammer.start(home, staging(), "second", MANY);

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(secrets("first")).isEqualTo(MANY);
        assertThat(secrets("second")).isEqualTo(MANY);
    }

    @Test
    void openedCloudsOfOneProcessLoseNothingOfEachOther() {
        Together.run(4, number -> {
            var vault = Estate.in(home).cloud().secrets(staging());
            for (int i = 0; i < 25; i++) {
                vault.create(new ServiceName("s" + number), new SecretName("key" + i), new SecretValue("value"));
            }
            return number;
        });

        for (int i = 0; i < 4; i++) {
            assertThat(secrets("s" + i)).isEqualTo(25);
        }
    }

    @Test
    void aProcessKilledWhileItWritesLeavesAGoodFile() throws IOException, InterruptedException {
        for (int round = 0; round < 4; round++) {
            String service = "round-" + round;
            var process = Hammer.start(home, staging(), service, Integer.MAX_VALUE);
            int said = 0;
            try (var output = process.inputReader()) {
                while (said < 15 + 7 * round && output.readLine() != null) {
                    said++;
                    assertThat(secrets(service)).isGreaterThanOrEqualTo(said);
                }
                process.destroyForcibly().waitFor();
            }

            assertThat(secrets(service)).isGreaterThanOrEqualTo(said);
            var vault = Estate.in(home).cloud().secrets(staging());
            var stored = vault.create(new ServiceName(service), new SecretName("after"), new SecretValue("alive"));
            assertThat(vault.read(stored.reference())).isEqualTo(new SecretValue("alive"));
        }
        assertThat(Estate.in(home).cloud().accounts().list())
                .extracting(account -> account.name())
                .contains(new AccountName("staging"));
    }
}
