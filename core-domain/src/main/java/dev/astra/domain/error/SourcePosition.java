package dev.astra.domain.error;

/**
 * A place in a text file.
 *
 * @param file the file as the user knows it, usually a relative path
 * @param line the line, counted from 1
 * @param column the column in characters, counted from 1
 */
public record SourcePosition(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
