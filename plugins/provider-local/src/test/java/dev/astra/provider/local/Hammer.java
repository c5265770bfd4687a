package dev.astra.provider.local;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import dev.astra.provider.local.region.Regions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program that stores one secret after the other and says so, for tests with several processes. */
final class Hammer {
    private Hammer() {}

    public static void main(String[] arguments) {
        var cloud = Estate.in(Path.of(arguments[0])).cloud();
        var location = new Location(new AccountName("staging"), new AccountId(arguments[1]), Regions.DEFAULT);
        var vault = cloud.secrets(location);
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            vault.create(new ServiceName(arguments[2]), new SecretName("key" + i), new SecretValue("value"));
            System.out.write(("key" + i + "\n").getBytes(StandardCharsets.US_ASCII), 0, ("key" + i + "\n").length());
            System.out.flush();
        }
    }

    static Process start(Path home, Location location, String service, int count) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp");
        var program = List.of(
                System.getProperty("java.class.path"),
                Hammer.class.getName(),
                home.toString(),
                location.account().value(),
                service,
                String.valueOf(count));
        return new ProcessBuilder(
                        Stream.concat(options.stream(), program.stream()).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
