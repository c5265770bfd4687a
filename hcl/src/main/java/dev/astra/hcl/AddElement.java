package dev.astra.hcl;

import dev.astra.hcl.HclExpression.Tuple;
import java.util.List;

/** Adds an element at the end of a list. */
record AddElement(HclPath path, HclCode element) implements Change {

    @Override
    public HclResult<List<Splice>> splices(HclDocument document) {
        return new PathLookup(document)
                .find(path)
                .flatMap(place -> PathLookup.tuple(place)
                        .map(tuple -> added(document, tuple))
                        .orElseGet(() -> PathLookup.failure(
                                place,
                                "nothing can be added to " + path + ": it is " + place.kind() + ", not a list")));
    }

    private HclResult<List<Splice>> added(HclDocument document, Tuple tuple) {
        var members = tuple.elements().stream().map(HclExpression::range).toList();
        var insertion = new MemberInsertion(new Surroundings(document), tuple.range(), members);
        return new HclResult.Success<>(insertion.splices(element.text(), true));
    }
}
