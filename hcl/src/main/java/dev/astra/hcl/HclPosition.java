package dev.astra.hcl;

/**
 * A place in a text.
 *
 * @param file the file as the user knows it
 * @param line the line, counted from 1
 * @param column the column in characters as a reader counts them (an accented letter or a flag is one), counted from 1
 * @param offset the index into the text, counted from 0 in {@code char} units
 */
public record HclPosition(String file, int line, int column, int offset) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
