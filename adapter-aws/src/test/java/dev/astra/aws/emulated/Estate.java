package dev.astra.aws.emulated;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Location;
import java.time.Duration;

/** Makes the accounts that tests work in, through the port. */
final class Estate {
    private static final Duration CREATION = Duration.ofMinutes(1);

    private final EmulatedAws aws;

    Estate(EmulatedAws aws) {
        this.aws = aws;
    }

    Location environment(String name) {
        var account = new AccountName(name);
        try (var cloud = aws.open()) {
            var directory = cloud.accounts();
            directory.ensureOrganization();
            var request = new AccountRequest(account, new EmailAddress("aws+" + name + "@example.com"));
            if (directory.list().stream().map(Account::name).noneMatch(account::equals)) {
                directory.request(request);
                aws.emulator().advance(CREATION);
            }
            var made = directory.list().stream()
                    .filter(known -> known.name().equals(account))
                    .findFirst()
                    .orElseThrow();
            return new Location(account, made.id(), EmulatedAws.REGION);
        }
    }
}
