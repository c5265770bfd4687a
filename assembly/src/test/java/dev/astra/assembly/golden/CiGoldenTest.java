package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import dev.astra.assembly.docs.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploying from GitHub Actions, set up on the embedded cloud. */
final class CiGoldenTest {
    private static final Pattern USES = Pattern.compile("uses: (\\S+)");

    @TempDir
    private Path folder = Path.of("");

    private Path app = folder;
    private TestTerminal terminal = TestTerminal.in(folder);

    @BeforeEach
    void cloneRepositories() throws IOException {
        folder = folder.toRealPath();
        app = folder.resolve("app");
        terminal = TestTerminal.in(folder);
        terminal.initialize();
        for (String environment : List.of("staging", "production")) {
            terminal.run("service", "create", "testbed", environment, "public", "--yes");
        }
        origin(app, "testbed");
        terminal = TestTerminal.in(folder, app);
    }

    private static void origin(Path clone, String name) throws IOException {
        Files.createDirectories(clone.resolve(".git"));
        Files.writeString(
                clone.resolve(".git/config"), "[remote \"origin\"]\n\turl = git@github.com:orreri/" + name + ".git\n");
    }

    /** Where the organization was set up. */
    private Path terraform() {
        return folder;
    }

    private Path workflow(Path root, String name) {
        return root.resolve(".github/workflows").resolve(name);
    }

    @Test
    void workflowsAreWrittenAndRolesMade() throws IOException {
        origin(terraform(), "terraform");
        var transcript = new Transcript(folder);
        transcript.run(terminal, "ci", "github", "testbed", "--dry-run");
        transcript.run(terminal, "ci", "github", "testbed");
        transcript.run(terminal, "ci", "github", "testbed", "--yes");
        transcript.run(terminal, "ci", "github", "testbed", "--yes");

        Golden.verify("commands/ci.txt", transcript.text());
        Golden.verify("ci/deploy-testbed.yml", Files.readString(workflow(app, "deploy-testbed.yml")));
        Golden.verify("ci/terraform.yml", Files.readString(workflow(terraform(), "terraform.yml")));
        assertThat(terraform().resolve("production/us-east-2/ci/main.tf"))
                .content()
                .contains("testbed = \"orreri/testbed\"", "terraform_repository = \"orreri/terraform\"");
    }

    @Test
    void inAFolderOfALargerRepositoryTheWorkflowGoesToItsRoot() throws IOException {
        Path part = Files.createDirectories(app.resolve("services/testbed"));

        var answer = TestTerminal.in(folder, part).run("ci", "github", "testbed", "--yes");

        assertThat(answer.exit()).isZero();
        assertThat(workflow(part, "deploy-testbed.yml")).doesNotExist();
        assertThat(workflow(app, "deploy-testbed.yml"))
                .content()
                .contains("working-directory: services/testbed", "path: services/testbed/image.tar.gz");
    }

    @Test
    void aFurtherWorkingTreeHasTheRemoteOfItsClone() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Path own = Files.createDirectories(app.resolve(".git/worktrees/tree"));
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");

        var answer = TestTerminal.in(folder, tree).run("ci", "github", "testbed", "--dry-run", "-o", "json");

        assertThat(answer.out()).contains("\"repository\" : \"orreri/testbed\"");
    }

    @Test
    void withoutARemoteTheRepositoryHasToBeNamed() throws IOException {
        Path apart = Files.createDirectories(folder.resolve("apart"));

        var refused = TestTerminal.in(folder, apart).run("ci", "github", "testbed", "--yes");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("is no clone of a repository on GitHub", "Name it with --repository");
    }

    @Test
    void whatSomebodyHasChangedIsShownBeforeItIsReplaced() throws IOException {
        terminal.run("ci", "github", "testbed", "--yes");
        Path deploy = workflow(app, "deploy-testbed.yml");
        String changed = Files.readString(deploy).replace("timeout-minutes: 30", "timeout-minutes: 5");
        Files.writeString(deploy, changed);

        var refused = terminal.type("n\n", "ci", "github", "testbed", "--yes");
        var unasked = terminal.run("ci", "github", "testbed", "--yes");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("-     timeout-minutes: 5", "+     timeout-minutes: 30");
        assertThat(unasked.exit()).isEqualTo(2);
        assertThat(deploy).hasContent(changed);
        assertThat(terminal.run("ci", "github", "testbed", "--yes", "--force").exit())
                .isZero();
        assertThat(deploy).content().contains("timeout-minutes: 30");
    }

    @Test
    void theYamlHoldsNoKeyAndEveryActionIsPinned() throws IOException {
        origin(terraform(), "terraform");
        terminal.run("ci", "github", "testbed", "--yes");

        for (Path file : List.of(workflow(app, "deploy-testbed.yml"), workflow(terraform(), "terraform.yml"))) {
            String text = Files.readString(file);
            assertThat(text).doesNotContain("AWS_ACCESS_KEY_ID", "AWS_SECRET", "ASTRA_API_KEY", "pull_request_target");
            assertThat(USES.matcher(text).results())
                    .isNotEmpty()
                    .allMatch(used -> used.group(1).matches("[\\w/-]+@[0-9a-f]{40}"));
            assertThat(Yaml.parse(text)).containsKeys("name", "on", "jobs").containsEntry("permissions", Map.of());
        }
    }

    @Test
    void onlyJobsThatTakeARoleMayAskForATokenAndProductionComesLast() throws IOException {
        terminal.run("ci", "github", "testbed", "--yes");

        var jobs = member(Yaml.parse(Files.readString(workflow(app, "deploy-testbed.yml"))), "jobs");

        assertThat(jobs).containsOnlyKeys("build", "staging", "production");
        assertThat(member(member(jobs, "build"), "permissions")).doesNotContainKey("id-token");
        for (String environment : List.of("staging", "production")) {
            var job = member(jobs, environment);
            assertThat(job).containsEntry("environment", environment);
            assertThat(member(job, "permissions")).containsEntry("id-token", "write");
        }
        assertThat(member(jobs, "production")).containsEntry("needs", List.of("build", "staging"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> map, String name) {
        return (Map<String, Object>) Objects.requireNonNull(map.get(name), name);
    }

    @Test
    void aWorkflowOfAnEmptyStoreIsToldWhatItNeeds() {
        var runner = TestTerminal.in(folder.resolve("runner")).with("GITHUB_ACTIONS", "true");

        var refused = runner.run("service", "list", "staging");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("its metadata store is empty", "ASTRA_METADATA");
    }
}
