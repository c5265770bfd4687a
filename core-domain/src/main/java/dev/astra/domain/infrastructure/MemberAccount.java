package dev.astra.domain.infrastructure;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.EmailAddress;

/** An account as the organization's stack lists it. */
public record MemberAccount(AccountName name, AccountId id, AccountType type, EmailAddress email) {}
