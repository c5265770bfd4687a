package dev.astra.domain.service;

/** How much a terminal shows. */
public record TerminalSize(int columns, int rows) {
    /** What a program may expect where nobody knows better. */
    public static final TerminalSize USUAL = new TerminalSize(80, 24);
}
