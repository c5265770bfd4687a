package dev.astra.domain.service;

/** What people tell tasks apart by. */
public final class TaskTag {
    private static final int LENGTH = 6;

    private TaskTag() {}

    /** The last six characters of a task's id, or all of an id that has fewer. */
    public static String of(String task) {
        return task.substring(Math.max(0, task.length() - LENGTH));
    }
}
