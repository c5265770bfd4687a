package dev.astra.ports.testkit.service;

import dev.astra.domain.service.TerminalSize;
import dev.astra.ports.service.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A terminal at which everything has been typed beforehand. */
public final class ScriptedTerminal implements Terminal {
    private final InputStream input;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    /** Lines end with a line feed each. */
    public ScriptedTerminal(String typed) {
        this.input = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public TerminalSize size() {
        return new TerminalSize(132, 43);
    }

    /** What has arrived so far. */
    public String text() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
