package dev.astra.application.manifest;

import java.util.Map;

/** What a field of a manifest may hold. */
sealed interface FieldType {

    /** The type in the middle of a sentence, with its article. */
    String phrase();

    record Text() implements FieldType {
        @Override
        public String phrase() {
            return "a text";
        }
    }

    record WholeNumber() implements FieldType {
        @Override
        public String phrase() {
            return "a whole number";
        }
    }

    record Flag() implements FieldType {
        @Override
        public String phrase() {
            return "true or false";
        }
    }

    record ListOf(FieldType item) implements FieldType {
        @Override
        public String phrase() {
            return "a list";
        }
    }

    /** Any field names, each with a text. */
    record TextByName() implements FieldType {
        @Override
        public String phrase() {
            return "an object of texts";
        }
    }

    record ObjectOf(Map<String, Field> fields) implements FieldType {
        @Override
        public String phrase() {
            return "an object";
        }
    }

    /** A field and whether it has to be there. */
    record Field(FieldType type, boolean required) {}

    FieldType TEXT = new Text();
    FieldType NUMBER = new WholeNumber();
    FieldType FLAG = new Flag();
    FieldType TEXTS = new ListOf(TEXT);
    FieldType TEXT_BY_NAME = new TextByName();
}
