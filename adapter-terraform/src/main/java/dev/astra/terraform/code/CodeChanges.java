package dev.astra.terraform.code;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclProblem;
import dev.astra.hcl.HclResult;
import dev.astra.terraform.TerraformError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what has to be written for stacks to stand in a repository as they should. */
public final class CodeChanges {
    private static final String GIT_IGNORE = """
            .terraform/
            *.tfplan
            *.tfstate
            *.tfstate.*
            crash.log
            """;

    private final Path root;
    private final List<Diagnostic> problems = new ArrayList<>();

    public CodeChanges(Path root) {
        this.root = root;
    }

    public List<FileChange> forStacks(List<Stack> stacks) {
        var changes = new ArrayList<FileChange>();
        try {
            started(new CodeFile.Started(".gitignore", GIT_IGNORE)).ifPresent(changes::add);
            changes.addAll(new ModuleLibrary(root).changes());
            for (Stack stack : stacks) {
                for (CodeFile file : StackCode.of(stack)) {
                    change(file).ifPresent(changes::add);
                }
            }
        } catch (IOException e) {
            throw Failure.of(
                            TerraformError.UNREADABLE_CODE,
                            "The Terraform folder " + root + " cannot be read",
                            "the file system refuses: " + e.getMessage())
                    .exception(e);
        }
        refuseUnreadable();
        return List.copyOf(changes);
    }

    private Optional<FileChange> change(CodeFile file) throws IOException {
        return switch (file) {
            case CodeFile.Started started -> started(started);
            case CodeFile.Synced synced -> synced(synced);
        };
    }

    private Optional<FileChange> started(CodeFile.Started file) {
        return Files.exists(root.resolve(file.path()))
                ? Optional.empty()
                : Optional.of(new FileChange(file.path(), false, file.text()));
    }

    private Optional<FileChange> synced(CodeFile.Synced file) throws IOException {
        Path path = root.resolve(file.path());
        if (!Files.exists(path)) {
            return Optional.of(new FileChange(file.path(), false, Merge.write(file.blocks())));
        }
        String present = Files.readString(path);
        HclResult<HclDocument> merged =
                Merge.parse(file.path(), present).flatMap(document -> Merge.into(document, file.blocks()));
        return switch (merged) {
            case HclResult.Success<HclDocument>(var document) ->
                document.text().equals(present)
                        ? Optional.empty()
                        : Optional.of(new FileChange(file.path(), true, document.text()));
            case HclResult.Failure<HclDocument>(var all) -> {
                all.stream().map(CodeChanges::diagnostic).forEach(problems::add);
                yield Optional.empty();
            }
        };
    }

    private static Diagnostic diagnostic(HclProblem problem) {
        var start = problem.position();
        return new Diagnostic(
                problem.message(),
                new SourcePosition(start.file(), start.line(), start.column()),
                problem.suggestion());
    }

    private void refuseUnreadable() {
        if (!problems.isEmpty()) {
            throw Failure.of(
                            TerraformError.UNREADABLE_CODE,
                            "The Terraform code cannot be changed",
                            "some of it cannot be understood")
                    .diagnostics(problems)
                    .next("Mend the files and run the command again; none has been changed.")
                    .exception();
        }
    }
}
