package dev.astra.application.manifest;

import dev.astra.application.UnknownName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.hcl.Hcl;
import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclProblem;
import dev.astra.hcl.HclResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secrets that the containers of a manifest are handed. */
public final class ManifestSecrets {
    private final ManifestSource source;
    private final HclDocument document;
    private final List<ContainerDefinition> containers;

    private ManifestSecrets(ManifestSource source, HclDocument document, List<ContainerDefinition> containers) {
        this.source = source;
        this.document = document;
        this.containers = List.copyOf(containers);
    }

    /**
     * One secret of one container.
     *
     * @param container the container's place among all
     * @param place the secret's place among those of the container
     */
    public record Binding(int container, int place, String containerName, String variable, SecretReference reference) {}

    /**
     * Reads a manifest.
     *
     * @throws AstraException INVALID_INPUT with every problem when there is any
     */
    public static ManifestSecrets read(ManifestSource source) {
        var containers = new ManifestReader().read(source).require().containers();
        var document = Hcl.parse(source.file(), source.text()).orElseThrow(problems -> unusable(source, problems));
        return new ManifestSecrets(source, document, containers);
    }

    public List<Binding> bindings() {
        var bindings = new ArrayList<Binding>();
        for (int i = 0; i < containers.size(); i++) {
            var secrets = containers.get(i).secrets();
            for (int j = 0; j < secrets.size(); j++) {
                var secret = secrets.get(j);
                bindings.add(new Binding(i, j, containers.get(i).name(), secret.name(), secret.valueFrom()));
            }
        }
        return List.copyOf(bindings);
    }

    /** Changes to this manifest that leave every other character as it is. */
    public ManifestEdit edit() {
        return new ManifestEdit(this, document.edit(), List.of());
    }

    ManifestSource edited(HclResult<HclDocument> result) {
        return new ManifestSource(
                source.file(),
                result.orElseThrow(problems -> unusable(source, problems)).text());
    }

    public String containerName(int index) {
        return containers.get(index).name();
    }

    ContainerDefinition definition(int index) {
        return containers.get(index);
    }

    /**
     * The container of that name, or the only one.
     *
     * @throws AstraException NOT_FOUND when there is none of that name; INVALID_INPUT when one must be named
     */
    public int container(@Nullable String name) {
        var names = containers.stream().map(ContainerDefinition::name).toList();
        if (name == null && names.size() == 1) {
            return 0;
        }
        if (name == null) {
            throw Failures.invalid(
                            "It is not clear which container shall have the secret",
                            source.file() + " has " + UnknownName.few(names))
                    .next("Say which with --container.")
                    .exception();
        }
        if (!names.contains(name)) {
            throw UnknownName.refuse(
                    "Container",
                    name,
                    source.file() + " has " + UnknownName.few(names),
                    names,
                    "Choose one of these with --container.");
        }
        return names.indexOf(name);
    }

    private static AstraException unusable(ManifestSource source, List<HclProblem> problems) {
        return Failure.of(
                        CoreError.INVALID_MANIFEST,
                        "The manifest " + source.file() + " cannot be edited",
                        "a secret in it cannot be set")
                .diagnostics(problems.stream()
                        .map(problem -> new Diagnostic(
                                problem.message(), Problems.position(problem.range()), problem.suggestion()))
                        .toList())
                .next("Change it by hand; nothing has been changed.")
                .exception();
    }
}
