package dev.astra.terraform.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.service.Exposure;
import dev.astra.terraform.TerraformRepository;
import dev.astra.terraform.error.TerraformError;
import dev.astra.terraform.testing.FileTree;
import dev.astra.terraform.testing.SampleEstate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepositoryTest {
    private static final Stack SERVICE = SampleEstate.service("testbed", Exposure.PUBLIC);
    private static final String MAIN = "staging/us-east-2/testbed/main.tf";

    private final TerraformRepository repository = new TerraformRepository();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @BeforeEach
    void write() {
        repository.write(root, repository.render(root, List.of(SERVICE)));
    }

    private List<String> changed(Stack... stacks) {
        return repository.render(root, List.of(stacks)).stream()
                .map(FileChange::path)
                .toList();
    }

    private void append(String file, String text) throws IOException {
        FileTree.write(root.resolve(file), Files.readString(root.resolve(file)) + text);
    }

    @Test
    void aNewRepositoryGetsTheStackTheModulesAndWhatGitShallIgnore() {
        assertThat(FileTree.read(root))
                .containsKeys(
                        ".gitignore",
                        "modules/.astra-checksums",
                        "modules/service/main.tf",
                        "staging/us-east-2/testbed/terraform.tf",
                        "staging/us-east-2/testbed/outputs.tf",
                        MAIN)
                .doesNotContainKey("staging/us-east-2/testbed/imports.tf");
    }

    @Test
    void renderingWritesNothing() {
        var before = FileTree.read(root);

        repository.render(root, SampleEstate.stacks());

        assertThat(FileTree.read(root)).isEqualTo(before);
    }

    @Test
    void onlyWhatIsNewHasToBeWritten() {
        assertThat(changed(SERVICE, SampleEstate.dns()))
                .containsExactlyInAnyOrder(
                        "management/us-east-2/dns/terraform.tf",
                        "management/us-east-2/dns/main.tf",
                        "management/us-east-2/dns/outputs.tf");
    }

    @Test
    void versionsBackendAndProviderAreThePersonsOnceTheyAreWritten() throws IOException {
        FileTree.write(root.resolve("staging/us-east-2/testbed/terraform.tf"), "# all mine {");
        FileTree.write(root.resolve(".gitignore"), "");

        assertThat(changed(SERVICE)).isEmpty();
    }

    @Test
    void theExposureOfAServiceCanBeChangedInItsPlace() throws IOException {
        String before = Files.readString(root.resolve(MAIN));
        Stack worker = SampleEstate.service("testbed", Exposure.WORKER);

        var changes = repository.render(root, List.of(worker));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo(MAIN);
            assertThat(change.existed()).isTrue();
            assertThat(change.content()).isEqualTo(before.replace("\"public\"", "\"worker\""));
        });
    }

    @Test
    void everyProblemOfEveryBrokenFileIsToldAndNothingIsChanged() throws IOException {
        append(MAIN, "module \"x\" {\n  source = \n}\nlocals {\n  a = [1,, 2]\n}\n");
        append("staging/us-east-2/testbed/outputs.tf", "output \"y\" {");

        assertThatExceptionOfType(AstraException.class)
                .isThrownBy(() -> changed(SERVICE, SampleEstate.dns()))
                .satisfies(broken -> {
                    assertThat(broken.code()).isEqualTo(TerraformError.UNREADABLE_CODE);
                    assertThat(broken.failure().diagnostics())
                            .extracting(Diagnostic::toLine)
                            .hasSizeGreaterThanOrEqualTo(3)
                            .allMatch(line ->
                                    line.matches("staging/us-east-2/testbed/(main|outputs)\\.tf:\\d+:\\d+: .+"));
                    assertThat(broken.failure().nextSteps()).isNotEmpty();
                });
        assertThat(root.resolve("management")).doesNotExist();
    }

    @Test
    void aFileThatIsNoTextIsAProblemAtThePlace() throws IOException {
        Files.write(root.resolve(MAIN), "# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(AstraException.class)
                .isThrownBy(() -> changed(SERVICE))
                .satisfies(broken -> assertThat(broken.failure().diagnostics())
                        .singleElement()
                        .extracting(Diagnostic::toLine)
                        .asString()
                        .startsWith(MAIN + ":1:6: ")
                        .contains("UTF-8"));
    }

    @Test
    void aByteOrderMarkStays() throws IOException {
        String marked = "\uFEFF" + Files.readString(root.resolve(MAIN));
        FileTree.write(root.resolve(MAIN), marked);
        Stack worker = SampleEstate.service("testbed", Exposure.WORKER);

        assertThat(changed(SERVICE)).isEmpty();
        repository.write(root, repository.render(root, List.of(worker)));
        assertThat(root.resolve(MAIN)).hasContent(marked.replace("\"public\"", "\"worker\""));
    }

    @Test
    void aFolderInThePlaceOfAFileIsToldAsAnError() throws IOException {
        Files.delete(root.resolve(MAIN));
        Files.createDirectory(root.resolve(MAIN));

        assertThatExceptionOfType(AstraException.class)
                .isThrownBy(() -> changed(SERVICE))
                .satisfies(failed -> assertThat(failed.code()).isEqualTo(TerraformError.UNREADABLE_CODE));
    }

    @Test
    void whatCannotBeWrittenIsToldAsAnErrorAndLeavesNoDraft() throws IOException {
        Files.createDirectories(root.resolve("in-the-way"));
        FileTree.write(root.resolve("in-the-way/file"), "");
        var change = new FileChange("in-the-way", false, "text");

        assertThatExceptionOfType(AstraException.class)
                .isThrownBy(() -> repository.write(root, List.of(change)))
                .withMessageStartingWith("The file " + root.resolve("in-the-way") + " cannot be written: ")
                .satisfies(failed -> assertThat(failed.failure().nextSteps()).isNotEmpty());
        assertThat(FileTree.read(root).keySet()).noneMatch(name -> name.endsWith(".draft"));
    }

    @Test
    void aFileKeepsItsPermissionsAndItsPlaceBehindALink() throws IOException {
        Path elsewhere = root.resolve("elsewhere.tf");
        Files.move(root.resolve(MAIN), elsewhere);
        Files.createSymbolicLink(root.resolve(MAIN), elsewhere);
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-rw-r--"));
        Stack worker = SampleEstate.service("testbed", Exposure.WORKER);

        repository.write(root, repository.render(root, List.of(worker)));

        assertThat(root.resolve(MAIN)).isSymbolicLink();
        assertThat(elsewhere).content().contains("\"worker\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)))
                .isEqualTo("rw-rw-r--");
    }
}
