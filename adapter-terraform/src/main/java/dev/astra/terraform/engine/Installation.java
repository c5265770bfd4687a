package dev.astra.terraform.engine;

import dev.astra.domain.infrastructure.ToolStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found when terraform was looked for.
 *
 * @param program the program, or null when there is none
 */
record Installation(@Nullable Path program, ToolStatus status) {
    private static final String NAME = "terraform";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Installation find(Map<String, String> environment) {
        var path = SearchPath.of(environment);
        Optional<Path> program = path.find(NAME);
        if (program.isPresent()) {
            return new Installation(program.get(), inspect(program.get(), environment));
        }
        ToolStatus status = path.findFile(NAME)
                .map(file -> new ToolStatus(
                        NAME, false, file + " may not be executed", "Make it executable: chmod +x " + file))
                .orElseGet(() -> unusable("it is not on the search path"));
        return new Installation(null, status);
    }

    private static ToolStatus inspect(Path program, Map<String, String> environment) {
        var invocation = new Invocation(List.of(program.toString(), "version", "-json"), Path.of("/"), environment);
        try {
            Question.Answer answer = new Question(invocation, PATIENCE).ask();
            if (answer.timedOut()) {
                return unusable(program + " does not answer");
            }
            return TerraformVersion.parse(answer.output())
                    .map(Installation::judge)
                    .orElseGet(() -> unusable(program + " does not tell its version"));
        } catch (IOException e) {
            return unusable(program + " cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unusable("the question for its version was interrupted");
        }
    }

    private static ToolStatus judge(TerraformVersion version) {
        return version.compareTo(TerraformVersion.LEAST) >= 0
                ? new ToolStatus(NAME, true, version.toString(), "")
                : unusable("version " + version + " is too old");
    }

    private static ToolStatus unusable(String finding) {
        return new ToolStatus(NAME, false, finding, TerraformVersion.REMEDY);
    }
}
