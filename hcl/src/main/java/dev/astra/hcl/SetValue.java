package dev.astra.hcl;

import java.util.List;

/** Sets the value at a path. */
record SetValue(HclPath path, HclCode value) implements Change {

    @Override
    public HclResult<List<Splice>> splices(HclDocument document) {
        var lookup = new PathLookup(document);
        return switch (lookup.find(path)) {
            case HclResult.Success<Place>(Place.InValue(HclExpression old)) ->
                new HclResult.Success<>(List.of(replace(new Surroundings(document), old.range())));
            case HclResult.Success<Place>(Place place) ->
                PathLookup.failure(place, path + " cannot be set: only attributes and elements of lists have values");
            case HclResult.Failure<Place> missing -> insert(document, lookup, missing);
        };
    }

    private Splice replace(Surroundings around, HclRange old) {
        return Splice.replace(old, around.indented(value.text(), around.indentation(old.startOffset())));
    }

    private HclResult<List<Splice>> insert(HclDocument document, PathLookup lookup, HclResult.Failure<Place> missing) {
        if (path.steps().isEmpty() || !(path.steps().getLast() instanceof HclPath.Step.Key(String name))) {
            return new HclResult.Failure<>(missing.problems());
        }
        var around = new Surroundings(document);
        return lookup.find(path.parent()).flatMap(parent -> {
            var object = PathLookup.object(parent);
            if (object.isPresent()) {
                return new HclResult.Success<>(new ObjectInsertion(around, object.get()).splices(name, value));
            }
            if (PathLookup.body(parent).isEmpty()) {
                return new HclResult.Failure<>(missing.problems());
            }
            if (!Identifiers.isIdentifier(name)) {
                return PathLookup.failure(parent, Quoting.inMessage(name) + " cannot be the name of an attribute");
            }
            return new HclResult.Success<>(new AttributeInsertion(around, parent).splices(name, value));
        });
    }
}
