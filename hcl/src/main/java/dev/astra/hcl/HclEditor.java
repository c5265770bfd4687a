package dev.astra.hcl;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes a document and leaves every other character as it is: comments, blank lines, indentation, line ends, byte order mark.
 * What is new is in canonical form and as far in as its place demands. Each method returns a new editor with one change more;
 * the changes are made one after the other by {@link #apply}.
 */
public final class HclEditor {
    private final HclDocument document;
    private final List<Change> changes;

    private HclEditor(HclDocument document, List<Change> changes) {
        this.document = document;
        this.changes = changes;
    }

    static HclEditor of(HclDocument document) {
        return new HclEditor(document, List.of());
    }

    /**
     * Sets an attribute of the file, of a block or of an object, or an existing element of a list. An attribute that is not there
     * yet is added behind the last one; what it is added to must be there.
     */
    public HclEditor set(HclPath path, HclCode value) {
        return with(new SetValue(path, value));
    }

    /** Adds an element at the end of a list. */
    public HclEditor add(HclPath list, HclCode element) {
        return with(new AddElement(list, element));
    }

    /** Removes an attribute, an element of a list or a block. Comments around it stay. */
    public HclEditor remove(HclPath path) {
        return with(new Remove(path));
    }

    /** Adds attributes and blocks at the end of the file or of a block, with a blank line before them. */
    public HclEditor append(HclPath body, HclWriter items) {
        return with(new Append(body, items));
    }

    private HclEditor with(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new HclEditor(document, List.copyOf(more));
    }

    /** The changed document, or why a change cannot be made. */
    public HclResult<HclDocument> apply() {
        HclResult<HclDocument> result = new HclResult.Success<>(document);
        for (Change change : changes) {
            result = result.flatMap(current -> change.splices(current)
                    .flatMap(splices -> current.withText(Splice.apply(current.text(), splices))));
        }
        return result;
    }
}
