package dev.astra.cli.process;

import dev.astra.domain.service.TerminalSize;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of this process, handed over to a program far away: every key goes there as it is pressed, Ctrl-C too.
 * Where there is no terminal, or no {@code stty}, nothing is changed and lines are sent as they are entered.
 */
public final class RawTerminal implements AutoCloseable {
    private static final File DEVICE = new File("/dev/tty");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5}) (\\d{1,5})");
    private static final long PATIENCE_SECONDS = 5;

    private final boolean present;
    private final Thread restoring = new Thread(this::restore);
    private @Nullable String former;

    public RawTerminal(boolean present) {
        this.present = present;
    }

    /** Hands the terminal over. */
    public void begin() {
        if (present && former == null) {
            former = ask("-g").orElse(null);
            if (former != null) {
                Runtime.getRuntime().addShutdownHook(restoring);
                ask("raw", "-echo");
            }
        }
    }

    /** How large it is now. */
    public TerminalSize size() {
        return present ? ask("size").flatMap(RawTerminal::parse).orElse(TerminalSize.USUAL) : TerminalSize.USUAL;
    }

    /** The size where there is no terminal. */
    public static TerminalSize usual() {
        return TerminalSize.USUAL;
    }

    private static Optional<TerminalSize> parse(String answer) {
        var matcher = SIZE.matcher(answer);
        return matcher.matches()
                ? Optional.of(new TerminalSize(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    private static Optional<String> ask(String... arguments) {
        var command = new String[arguments.length + 1];
        command[0] = "stty";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(DEVICE)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(answer)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void restore() {
        String settings = former;
        if (settings != null) {
            former = null;
            ask(settings);
        }
    }

    @Override
    public void close() {
        if (former != null) {
            restore();
            Runtime.getRuntime().removeShutdownHook(restoring);
        }
    }
}
