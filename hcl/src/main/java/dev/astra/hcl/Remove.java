package dev.astra.hcl;

import dev.astra.hcl.HclExpression.ObjectLiteral;
import dev.astra.hcl.HclExpression.Tuple;
import java.util.List;
import java.util.Optional;

/** Removes what a path leads to. */
record Remove(HclPath path) implements Change {

    @Override
    public HclResult<List<Splice>> splices(HclDocument document) {
        var lookup = new PathLookup(document);
        if (path.steps().isEmpty()) {
            return PathLookup.failure(new Place.InFile(document.body()), "the document itself cannot be removed");
        }
        return lookup.find(path)
                .flatMap(place -> lookup.find(path.parent())
                        .map(parent -> List.of(removal(new Surroundings(document), parent, place))));
    }

    private Splice removal(Surroundings around, Place parent, Place place) {
        if (place instanceof Place.InBlock(HclBlock block)) {
            return new ItemRemoval(around).splice(block.range());
        }
        Optional<ObjectLiteral> object = PathLookup.object(parent);
        Optional<Tuple> tuple = PathLookup.tuple(parent);
        if (object.isPresent()) {
            var items =
                    object.get().items().stream().map(ObjectLiteral.Item::range).toList();
            return new MemberRemoval(around, object.get().range(), items).splice(indexOf(items, place));
        }
        if (tuple.isPresent()) {
            var elements =
                    tuple.get().elements().stream().map(HclExpression::range).toList();
            return new MemberRemoval(around, tuple.get().range(), elements).splice(indexOf(elements, place));
        }
        var attribute = PathLookup.body(parent).stream()
                .flatMap(body -> body.attributes().stream())
                .filter(candidate -> candidate.value().range().equals(place.range()))
                .findFirst();
        return new ItemRemoval(around).splice(attribute.orElseThrow().range());
    }

    /** The member that ends with the value of the place. */
    private static int indexOf(List<HclRange> members, Place place) {
        int index = 0;
        while (members.get(index).endOffset() != place.range().endOffset()) {
            index++;
        }
        return index;
    }
}
