package dev.astra.domain.identity;

import dev.astra.domain.account.AccountName;

/** What a request needs its caller to be allowed. */
public sealed interface Access {

    /** Needs nothing, not even a key. */
    record Open() implements Access {}

    /** Needs no more than a valid key. */
    record Read() implements Access {}

    /** Changes something within one environment. */
    record Change(AccountName environment) implements Access {}

    /** Opens a way into one environment for the caller alone. Any key will do, except in production. */
    record Enter(AccountName environment) implements Access {}

    /** Changes the organization itself. */
    record Administer() implements Access {}

    static Access open() {
        return new Open();
    }

    static Access read() {
        return new Read();
    }

    static Access change(AccountName environment) {
        return new Change(environment);
    }

    static Access enter(AccountName environment) {
        return new Enter(environment);
    }

    static Access administer() {
        return new Administer();
    }
}
