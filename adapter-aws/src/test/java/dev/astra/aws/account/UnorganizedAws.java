package dev.astra.aws.account;

import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.account.AccountFixture;
import dev.astra.testsupport.emulator.Fault;
import java.time.Duration;

/** AWS as a new customer finds it: one account, and no organization. */
final class UnorganizedAws implements AccountFixture {
    private final EmulatedAws aws;
    private final Cloud cloud;

    UnorganizedAws(EmulatedAws aws) {
        this.aws = aws;
        this.cloud = aws.open();
        aws.reset();
    }

    /** AWS refuses the request itself; the emulator would fail it some time later. */
    @Override
    public void exhaust() {
        aws.emulator()
                .inject(Fault.error("organizations", "CreateAccount", "ConstraintViolationException", 400)
                        .message("You have exceeded the allowed number of AWS Accounts."));
    }

    @Override
    public Cloud cloud() {
        return cloud;
    }

    @Override
    public Location location() {
        return new Location(new AccountName("staging"), new AccountId("111111111111"), EmulatedAws.REGION);
    }

    @Override
    public Location elsewhere() {
        return new Location(new AccountName("production"), new AccountId("222222222222"), EmulatedAws.REGION);
    }

    @Override
    public void advance(Duration duration) {
        aws.emulator().advance(duration);
    }

    @Override
    public void close() {
        cloud.close();
        aws.assertNothingUnexpected();
    }
}
