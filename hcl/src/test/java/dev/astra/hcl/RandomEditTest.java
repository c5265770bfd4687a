package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Whatever the lists and objects look like, an edit gives the value it should and touches nothing else but blanks. */
final class RandomEditTest {
    private static final int TEXTS = 1_500;
    private static final HclCode NEW = HclCode.string("new");
    private static final HclPath X = HclPath.root().key("x");

    private int edits;

    @Test
    void listsAndObjectsAreChangedAsTheyShould() {
        for (long seed = 0; seed < TEXTS; seed++) {
            var document = Parsed.document("x = " + RandomHcl.constant(seed) + " # end\n");
            everywhere(document, X, Parsed.object(document.text()).get("x").orElseThrow());
        }
        assertThat(edits).isGreaterThan(TEXTS);
    }

    private void everywhere(HclDocument document, HclPath path, HclValue value) {
        switch (value) {
            case HclList list -> {
                list(document, path, list);
                for (int index = 0; index < list.elements().size(); index++) {
                    everywhere(document, path.index(index), list.elements().get(index));
                }
            }
            case HclObject object -> {
                object(document, path, object);
                object.entries().forEach(entry -> everywhere(document, path.key(entry.key()), entry.value()));
            }
            case HclString _, HclNumber _, HclBoolean _, HclNull _ -> {}
        }
    }

    private void list(HclDocument document, HclPath path, HclList list) {
        var elements = list.elements().stream().map(HclCode::of).toList();
        List<HclCode> longer = new ArrayList<>(elements);
        longer.add(NEW);
        var added = check(document, document.edit().add(path, NEW), path, HclCode.list(longer));
        assertThat(isWithin(document.text(), added)).as(added).isTrue();
        for (int index = 0; index < elements.size(); index++) {
            List<HclCode> shorter = new ArrayList<>(elements);
            shorter.remove(index);
            var removed = check(document, document.edit().remove(path.index(index)), path, HclCode.list(shorter));
            assertThat(isWithin(removed, document.text())).as(removed).isTrue();
        }
    }

    private void object(HclDocument document, HclPath path, HclObject object) {
        var larger = attributes(object);
        larger.put("new key", NEW);
        var added = check(document, document.edit().set(path.key("new key"), NEW), path, HclCode.object(larger));
        assertThat(isWithin(document.text(), added)).as(added).isTrue();
        for (HclEntry entry : object.entries()) {
            var smaller = attributes(object);
            smaller.remove(entry.key());
            var removed = check(document, document.edit().remove(path.key(entry.key())), path, HclCode.object(smaller));
            assertThat(isWithin(removed, document.text())).as(removed).isTrue();
        }
    }

    private static SequencedMap<String, HclCode> attributes(HclObject object) {
        var attributes = new LinkedHashMap<String, HclCode>();
        object.entries().forEach(entry -> attributes.put(entry.key(), HclCode.of(entry.value())));
        return attributes;
    }

    private String check(HclDocument before, HclEditor edit, HclPath path, HclCode expected) {
        var after = edit.apply().orElseThrow(problems -> new AssertionError(before.text() + ": " + problems));
        var value = after.find(path).orElseThrow().evaluate().orElseThrow(AssertionError::new);
        assertThat(HclCode.of(value)).as(before.text()).isEqualTo(expected);
        edits++;
        return after.text();
    }

    /** Whether all characters of the one but blanks are in the other, in the same order. */
    private static boolean isWithin(String shorter, String longer) {
        String wanted = shorter.replaceAll("\\s", "");
        int found = 0;
        for (int at = 0; at < longer.length() && found < wanted.length(); at++) {
            found += wanted.charAt(found) == longer.charAt(at) ? 1 : 0;
        }
        return found == wanted.length();
    }
}
