package dev.astra.application.manifest;

import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.SecretBinding;
import dev.astra.hcl.HclCode;
import dev.astra.hcl.HclEditor;
import dev.astra.hcl.HclPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Changes to the secrets of a manifest, made one after the other. */
public final class ManifestEdit {
    private final ManifestSecrets secrets;
    private final HclEditor editor;
    private final List<Added> added;

    record Added(int container, String variable) {}

    ManifestEdit(ManifestSecrets secrets, HclEditor editor, List<Added> added) {
        this.secrets = secrets;
        this.editor = editor;
        this.added = List.copyOf(added);
    }

    /** Has a secret that is there refer to something else. Only the reference's own characters change. */
    public ManifestEdit move(ManifestSecrets.Binding binding, SecretReference reference) {
        var path = secretsOf(binding.container()).index(binding.place()).key("valueFrom");
        return new ManifestEdit(secrets, editor.set(path, HclCode.string(reference.value())), added);
    }

    /** Hands a container a further secret. */
    public ManifestEdit add(int container, String variable, SecretReference reference) {
        requireFree(container, variable);
        var fields = new LinkedHashMap<String, HclCode>();
        fields.put("name", HclCode.string(variable));
        fields.put("valueFrom", HclCode.string(reference.value()));
        var entry = HclCode.object(fields);
        boolean first = secrets.definition(container).secrets().isEmpty()
                && added.stream().noneMatch(other -> other.container() == container);
        var path = secretsOf(container);
        var more = new ArrayList<>(added);
        more.add(new Added(container, variable));
        return new ManifestEdit(
                secrets, first ? editor.set(path, HclCode.list(List.of(entry))) : editor.add(path, entry), more);
    }

    private void requireFree(int container, String variable) {
        var definition = secrets.definition(container);
        boolean taken = definition.environment().containsKey(variable)
                || definition.secrets().stream().map(SecretBinding::name).anyMatch(variable::equals)
                || added.contains(new Added(container, variable));
        if (taken) {
            throw Failures.alreadyExists(
                            "The variable",
                            variable,
                            "the manifest gives it to container '" + definition.name() + "' with another value")
                    .next("Choose another name with --variable, or take the present one out of the manifest.")
                    .exception();
        }
    }

    private static HclPath secretsOf(int container) {
        return HclPath.root().key(ManifestSchema.CONTAINERS).index(container).key("secrets");
    }

    /**
     * The manifest with all the changes.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT when one of them cannot be made
     */
    public ManifestSource apply() {
        return secrets.edited(editor.apply());
    }
}
