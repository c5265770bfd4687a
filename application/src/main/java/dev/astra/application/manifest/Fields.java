package dev.astra.application.manifest;

import dev.astra.hcl.HclBoolean;
import dev.astra.hcl.HclList;
import dev.astra.hcl.HclNull;
import dev.astra.hcl.HclNumber;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclRange;
import dev.astra.hcl.HclString;
import dev.astra.hcl.HclValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Looks into parsed objects; a field of another type than asked for counts as absent. */
final class Fields {
    private Fields() {}

    static Optional<HclString> text(HclObject object, String name) {
        return object.get(name).filter(HclString.class::isInstance).map(HclString.class::cast);
    }

    /** A whole number that fits, with its place. */
    static Optional<HclNumber> number(HclObject object, String name) {
        return object.get(name)
                .filter(HclNumber.class::isInstance)
                .map(HclNumber.class::cast)
                .filter(number -> isWhole(number.value()));
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    static boolean flag(HclObject object, String name, boolean absent) {
        return object.get(name)
                .filter(HclBoolean.class::isInstance)
                .map(value -> ((HclBoolean) value).value())
                .orElse(absent);
    }

    static List<HclObject> objects(HclObject object, String name) {
        return object.get(name).stream()
                .filter(HclList.class::isInstance)
                .flatMap(list -> ((HclList) list).elements().stream())
                .filter(HclObject.class::isInstance)
                .map(HclObject.class::cast)
                .toList();
    }

    static Optional<HclList> emptyList(HclObject object, String name) {
        return object.get(name)
                .filter(HclList.class::isInstance)
                .map(HclList.class::cast)
                .filter(list -> list.elements().isEmpty());
    }

    /** Whether nothing is written under the name, or null. */
    static boolean absent(HclObject object, String name) {
        return object.get(name).filter(value -> !(value instanceof HclNull)).isEmpty();
    }

    /** Where a field is, or the whole object when it is absent. */
    static HclRange place(HclObject object, String name) {
        return object.get(name).map(HclValue::range).orElse(object.range());
    }
}
