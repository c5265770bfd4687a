package dev.astra.domain.account;

/** A wish for a new member account. The e-mail address must not belong to any other account of the cloud. */
public record AccountRequest(AccountName name, EmailAddress email) {}
