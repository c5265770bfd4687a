package dev.astra.domain.operation;

/**
 * What makes two runs the same operation, so that the second resumes the first.
 *
 * @param kind the command, for example {@code init} or {@code service create}
 * @param subject what it works on, for example {@code staging/testbed}
 */
public record OperationKey(String kind, String subject) {
    @Override
    public String toString() {
        return kind + " " + subject;
    }
}
