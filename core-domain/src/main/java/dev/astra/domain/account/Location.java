package dev.astra.domain.account;

/** Where something lives: one account, one region. */
public record Location(AccountName name, AccountId account, Region region) {
    @Override
    public String toString() {
        return name + "/" + region;
    }
}
