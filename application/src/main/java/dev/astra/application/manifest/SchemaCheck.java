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
                field(entry, field);
            }
        }
        type.fields().forEach((name, field) -> {
            if (field.required() && object.get(name).isEmpty()) {
                problems.add(object.range(), what + " needs the field '" + name + "'");
            }
        });
    }

    /** Checks a value; a complaint about it begins with {@code what}, one about something in it names the field. */
    private void value(String what, String name, HclValue value, Field field) {
        if (value instanceof HclNull) {
            if (field.required()) {
                problems.add(value.range(), what + " may not be null");
            }
            return;
        }
        switch (field.type()) {
            case FieldType.Text type -> expect(value instanceof HclString, what, value, type);
            case FieldType.Flag type -> expect(value instanceof HclBoolean, what, value, type);
            case FieldType.WholeNumber type ->
                expect(value instanceof HclNumber number && Fields.isWhole(number.value()), what, value, type);
            case FieldType.TextByName type -> {
                if (expect(value instanceof HclObject, what, value, type)) {
                    ((HclObject) value).entries().forEach(entry -> field(entry, new Field(FieldType.TEXT, true)));
                }
            }
            case FieldType.ListOf type -> {
                if (expect(value instanceof HclList, what, value, type)) {
                    items(name, (HclList) value, type);
                }
            }
            case FieldType.ObjectOf type -> {
                if (expect(value instanceof HclObject, what, value, type)) {
                    check(
                            (HclObject) value,
                            type,
                            ManifestSchema.CONTAINERS.equals(name) ? "a container" : "'" + name + "'");
                }
            }
        }
    }

    private void field(HclEntry entry, Field field) {
        value("the field '" + entry.key() + "'", entry.key(), entry.value(), field);
    }

    private void items(String name, HclList list, FieldType.ListOf type) {
        for (HclValue item : list.elements()) {
            value("an item of '" + name + "'", name, item, new Field(type.item(), true));
        }
    }

    private boolean expect(boolean fits, String what, HclValue value, FieldType type) {
        if (!fits) {
            problems.add(value.range(), what + " must be " + type.phrase() + ", not " + shown(value));
        }
        return fits;
    }

    private static String shown(HclValue value) {
        return value instanceof HclNumber number ? number.value().toPlainString() : value.kind();
    }
}
