package dev.astra.application.manifest;

import dev.astra.application.manifest.FieldType.Field;
import dev.astra.hcl.HclBoolean;
import dev.astra.hcl.HclEntry;
import dev.astra.hcl.HclList;
import dev.astra.hcl.HclNull;
import dev.astra.hcl.HclNumber;
import dev.astra.hcl.HclObject;
import dev.astra.hcl.HclString;
import dev.astra.hcl.HclValue;

/** Compares a manifest with what its fields may hold: unknown fields, missing ones, wrong types. */
final class SchemaCheck {
    private final Problems problems;

    SchemaCheck(Problems problems) {
        this.problems = problems;
    }

    /**
     * Checks an object.
     *
     * @param what the object in the middle of a sentence, for example {@code a container}
     */
    void check(HclObject object, FieldType.ObjectOf type, String what) {
        for (HclEntry entry : object.entries()) {
            Field field = type.fields().get(entry.key());
            if (field == null) {
                problems.addUnknown(
                        entry.keyRange(),
                        "unknown field '" + entry.key() + "' in " + what,
                        entry.key(),
                        type.fields().keySet());
            } else {
                value(entry.key(), entry.value(), field);
            }
        }
        type.fields().forEach((name, field) -> {
            if (field.required() && object.get(name).isEmpty()) {
                problems.add(object.range(), what + " needs the field '" + name + "'");
            }
        });
    }

    private void value(String name, HclValue value, Field field) {
        if (value instanceof HclNull) {
            if (field.required()) {
                problems.add(value.range(), "the field '" + name + "' may not be null");
            }
            return;
        }
        switch (field.type()) {
            case FieldType.Text type -> expect(value instanceof HclString, name, value, type);
            case FieldType.Flag type -> expect(value instanceof HclBoolean, name, value, type);
            case FieldType.WholeNumber type ->
                expect(value instanceof HclNumber number && Fields.isWhole(number.value()), name, value, type);
            case FieldType.TextByName type -> textByName(name, value, type);
            case FieldType.ListOf type -> list(name, value, type);
            case FieldType.ObjectOf type -> {
                if (expect(value instanceof HclObject, name, value, type)) {
                    check((HclObject) value, type, "'" + name + "'");
                }
            }
        }
    }

    private void textByName(String name, HclValue value, FieldType type) {
        if (expect(value instanceof HclObject, name, value, type)) {
            for (HclEntry entry : ((HclObject) value).entries()) {
                value(entry.key(), entry.value(), new Field(FieldType.TEXT, true));
            }
        }
    }

    private void list(String name, HclValue value, FieldType.ListOf type) {
        if (expect(value instanceof HclList, name, value, type)) {
            for (HclValue element : ((HclList) value).elements()) {
                if (type.item() instanceof FieldType.ObjectOf item && element instanceof HclObject object) {
                    check(object, item, ManifestSchema.CONTAINERS.equals(name) ? "a container" : "'" + name + "'");
                } else {
                    value(name, element, new Field(type.item(), true));
                }
            }
        }
    }

    private boolean expect(boolean fits, String name, HclValue value, FieldType type) {
        if (!fits) {
            problems.add(value.range(), "the field '" + name + "' must be " + type.phrase() + ", not " + shown(value));
        }
        return fits;
    }

    private static String shown(HclValue value) {
        return value instanceof HclNumber number ? number.value().toPlainString() : value.kind();
    }
}
