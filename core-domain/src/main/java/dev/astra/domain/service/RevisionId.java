package dev.astra.domain.service;

/** The provider's name of one immutable version of what a service runs, for example {@code testbed:7}. */
public record RevisionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
