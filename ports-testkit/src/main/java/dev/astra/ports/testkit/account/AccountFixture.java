package dev.astra.ports.testkit.account;

import dev.astra.ports.testkit.cloud.CloudFixture;

/** A cloud whose caller is in an account that belongs to no organization yet, with room for thirty member accounts. */
public interface AccountFixture extends CloudFixture {

    /** Brings the organization to the limit of its accounts, so that the provider refuses the next one. */
    void exhaust();
}
