package dev.astra.ports.service;

import dev.astra.domain.service.TerminalSize;
import java.io.InputStream;
import java.io.OutputStream;

/** The near end of a console. */
public interface Terminal {
    /** What is typed; read by one thread only. Its end is the end of the input, not of the console. */
    InputStream input();

    /** Where the program's output goes; flushed whenever there is no more of it for now. */
    OutputStream output();

    /** How large the terminal is now. It may change. */
    TerminalSize size();
}
