package dev.astra.ports.testkit;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.service.ServiceName;
import java.util.concurrent.ThreadLocalRandom;

/** Names that nothing has had before, so that tests can share one cloud or one store. */
public final class Fresh {
    private static final int LENGTH = 8;

    private Fresh() {}

    /** Lower-case letters and digits after the prefix, for example {@code web-k3v9q0zx} for {@code web-}. */
    public static String name(String prefix) {
        var text = new StringBuilder(prefix);
        for (int i = 0; i < LENGTH; i++) {
            text.append(
                    Character.forDigit(ThreadLocalRandom.current().nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
        }
        return text.toString();
    }

    public static AccountName account() {
        return new AccountName(name("account-"));
    }

    public static EmailAddress email() {
        return new EmailAddress(name("aws+") + "@example.com");
    }

    public static ServiceName service() {
        return new ServiceName(name("web-"));
    }

    public static SecretName secret() {
        return new SecretName(name("key_"));
    }

    public static UserName user() {
        return new UserName(name("user"));
    }
}
