package dev.astra.domain.service.verification;

/** A subnet in which tasks of a service get their addresses. */
public record TaskSubnet(String id, int freeAddresses) {}
