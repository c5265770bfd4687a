package dev.astra.terraform.code;

import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclEditor;
import dev.astra.hcl.HclExpression;
import dev.astra.hcl.HclExpression.ObjectLiteral;
import dev.astra.hcl.HclPath;
import dev.astra.hcl.HclProblem;
import dev.astra.hcl.HclResult;
import dev.astra.hcl.HclString;
import dev.astra.hcl.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fewest edits that give values their meaning. */
final class ValueUpdate {
    private final HclDocument document;
    private HclEditor editor;
    private final List<HclProblem> problems = new ArrayList<>();
    private boolean edited;

    ValueUpdate(HclDocument document) {
        this.document = document;
        this.editor = document.edit();
    }

    void bring(HclPath path, Input wanted) {
        Optional<HclExpression> present = document.find(path);
        if (present.isEmpty()) {
            set(path, wanted);
            return;
        }
        switch (wanted) {
            case Input.Whole whole -> bringWhole(path, present.get(), whole);
            case Input.Members members -> bringMembers(path, present.get(), members);
            case Input.Roster roster -> bringRoster(path, present.get(), roster);
        }
    }

    private void bringWhole(HclPath path, HclExpression present, Input.Whole wanted) {
        if (!Meaning.same(present, wanted.code())) {
            set(path, wanted);
        }
    }

    private void bringMembers(HclPath path, HclExpression present, Input.Members wanted) {
        Optional<List<String>> keys = keys(present);
        if (keys.isEmpty()) {
            set(path, wanted);
            return;
        }
        wanted.members().forEach((name, value) -> bring(path.key(name), value));
        keys.get().stream()
                .filter(key -> !wanted.members().containsKey(key))
                .forEach(key -> change(editor.remove(path.key(key))));
    }

    /** Whoever else is in a roster cannot be seen when it is not written out, so it is not replaced either. */
    private void bringRoster(HclPath path, HclExpression present, Input.Roster wanted) {
        Optional<List<String>> keys = keys(present);
        if (keys.isEmpty()) {
            problems.add(new HclProblem(
                    present.range(),
                    path + " is not written out as an object with plain keys",
                    "write its members between { and }"));
            return;
        }
        wanted.members().forEach((name, value) -> bring(path.key(name), value));
        keys.get().stream().filter(wanted.gone()::contains).forEach(key -> change(editor.remove(path.key(key))));
    }

    /** The keys of an object that is written out with plain keys; nothing for any other expression. */
    static Optional<List<String>> keys(HclExpression expression) {
        if (!(expression instanceof ObjectLiteral object)) {
            return Optional.empty();
        }
        List<String> keys = object.items().stream()
                .map(ObjectLiteral.Item::key)
                .flatMap(key -> key(key).stream())
                .toList();
        return keys.size() == object.items().size() ? Optional.of(keys) : Optional.empty();
    }

    private static Optional<String> key(HclExpression key) {
        if (key instanceof HclExpression.Reference(String name, var _)) {
            return Optional.of(name);
        }
        return key.evaluate() instanceof HclResult.Success<HclValue>(HclString(String text, var _))
                ? Optional.of(text)
                : Optional.empty();
    }

    private void set(HclPath path, Input wanted) {
        change(editor.set(path, wanted.code()));
    }

    private void change(HclEditor changed) {
        editor = changed;
        edited = true;
    }

    /** The document with all edits, itself when there are none; or what cannot be edited. */
    HclResult<HclDocument> apply() {
        if (!problems.isEmpty()) {
            return new HclResult.Failure<>(List.copyOf(problems));
        }
        return edited ? editor.apply() : new HclResult.Success<>(document);
    }
}
