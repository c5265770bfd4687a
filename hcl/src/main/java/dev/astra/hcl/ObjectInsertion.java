package dev.astra.hcl;

import dev.astra.hcl.HclExpression.ObjectLiteral;
import java.util.List;

/** Adds an attribute to an object, with commas or lines between as the object has them. */
final class ObjectInsertion {
    private final Surroundings around;
    private final ObjectLiteral object;

    ObjectInsertion(Surroundings around, ObjectLiteral object) {
        this.around = around;
        this.object = object;
    }

    List<Splice> splices(String name, HclCode value) {
        var members = object.items().stream().map(ObjectLiteral.Item::range).toList();
        String key = Identifiers.asKey(name);
        String member = key + blanks(key) + "= " + value.text();
        return new MemberInsertion(around, object.range(), members).splices(member, separatesByCommas());
    }

    private String blanks(String key) {
        if (object.items().isEmpty()) {
            return " ";
        }
        var last = object.items().getLast();
        return EqualSigns.blanksAfter(around, key, last.range(), last.key().range());
    }

    private boolean separatesByCommas() {
        return object.items().size() > 1
                && around.next(object.items().getFirst().range().endOffset()).is(TokenKind.COMMA);
    }
}
