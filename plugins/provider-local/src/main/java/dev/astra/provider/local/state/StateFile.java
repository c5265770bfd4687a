package dev.astra.provider.local.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.astra.provider.local.time.ClockReading;
import dev.astra.provider.local.time.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The file that is the cloud. It comes into being with the first question. Reading takes no lock, because the file is
 * only ever replaced as a whole; changes wait for each other.
 */
public final class StateFile {
    private final Path home;
    private final Genesis genesis;
    private final Pace pace;
    private final InstantSource machine;
    private final JsonFormat json = new JsonFormat();
    private volatile @Nullable Understood understood;

    /** The content of the file and the bytes it was read from, kept because most reads find the same bytes again. */
    private static final class Understood {
        private final byte[] bytes;
        private final Content content;

        Understood(byte[] bytes, Content content) {
            this.bytes = bytes;
            this.content = content;
        }
    }

    public StateFile(Path home, Genesis genesis, Pace pace, InstantSource machine) {
        this.home = home;
        this.genesis = genesis;
        this.pace = pace;
        this.machine = machine;
    }

    public Path file() {
        return home.resolve("local-cloud.json");
    }

    public Pace pace() {
        return pace;
    }

    public Instant machineNow() {
        return machine.instant();
    }

    public ClockReading clock() {
        return content().clock();
    }

    /** Whether anything has ever been asked of this cloud or done in it. */
    public boolean begun() {
        return Files.exists(file());
    }

    /** Answers a question about the cloud as it is now. */
    public <T> T read(Function<Snapshot, T> question) {
        var content = content();
        var now = pace.now(content.clock(), machine.instant());
        var snapshot = new Snapshot(content.origin(), now, content.tables());
        return understanding(() -> question.apply(snapshot));
    }

    /** Changes the cloud: either all of the change is made or, when the function throws, nothing. */
    public <T> T change(Function<Draft, T> change) {
        return guarded("", () -> {
            boolean exists = Files.exists(file());
            var before = exists ? load() : genesis.begin(pace, machine.instant());
            var draft = new Draft(before, pace, machine.instant());
            T result = understanding(() -> change.apply(draft));
            var after = draft.after();
            if (!exists || !after.equals(before)) {
                store(after);
            }
            return result;
        });
    }

    /** Does something that one at a time may do, in all processes that share the file. */
    public <T> T guarded(String name, Guard.Work<T> work) {
        try {
            Files.createDirectories(home);
            return new Guard(home.resolve("local-cloud" + name + ".lock")).hold(work);
        } catch (IOException e) {
            throw Unusable.fileSystem("The embedded cloud cannot be changed", home, e);
        }
    }

    private Content content() {
        try {
            return load();
        } catch (NoSuchFileException e) {
            change(draft -> draft.now());
            return content();
        } catch (IOException e) {
            throw Unusable.fileSystem("The embedded cloud cannot be read", home, e);
        }
    }

    private Content load() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        var known = understood;
        if (known == null || !Arrays.equals(known.bytes, bytes)) {
            known = new Understood(bytes, understanding(() -> understand(bytes)));
            understood = known;
        }
        if (!genesis.fits(known.content.origin())) {
            throw Unusable.otherSeed(file());
        }
        return known.content;
    }

    private Content understand(byte[] bytes) {
        try {
            var document = json.read(bytes);
            long format = Fields.of("the file", document).number("format");
            if (format != Content.FORMAT) {
                throw Unusable.otherFormat(file(), format);
            }
            return Content.read(document);
        } catch (JsonProcessingException e) {
            throw Unusable.broken(file(), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw Unusable.fileSystem("The embedded cloud cannot be read", home, e);
        }
    }

    private <T> T understanding(Supplier<T> work) {
        try {
            return work.get();
        } catch (Fields.Broken e) {
            throw Unusable.broken(file(), String.valueOf(e.getMessage()), e);
        }
    }

    private void store(Content content) throws IOException {
        byte[] bytes = json.write(content.write());
        boolean worthKeeping = pace instanceof Pace.Real;
        PrivateFile.replace(file(), bytes, worthKeeping);
        understood = new Understood(bytes, content);
    }
}
