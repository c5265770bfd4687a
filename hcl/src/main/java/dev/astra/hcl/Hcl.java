package dev.astra.hcl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads HCL, the native syntax of version 2 as Terraform 1.11 understands it.
 *
 * <p>A text either becomes a document or a list of everything that is wrong with it, never a document with holes. Three
 * things are stricter than in Terraform: an object may not set the same key twice, a number has at most 10,000 digits, and
 * nesting is limited.
 */
public final class Hcl {
    /** How deep values and blocks may be nested unless the caller says otherwise. */
    public static final int DEFAULT_NESTING = 100;

    private Hcl() {}

    /**
     * Parses a text.
     *
     * @param file the name of the file as the user knows it, for the positions
     */
    public static HclResult<HclDocument> parse(String file, String text) {
        return parse(file, text, DEFAULT_NESTING);
    }

    /**
     * Parses a text whose values and blocks may be nested as deep as the caller allows, and as the stack of the calling thread
     * allows: a level takes about a kilobyte of it.
     */
    public static HclResult<HclDocument> parse(String file, String text, int maximumNesting) {
        var source = new HclSource(file, text);
        var problems = new Problems();
        HclBody body = BodyParser.parse(source, problems, maximumNesting);
        return problems.unlessAny(() -> new HclDocument(source, body, maximumNesting));
    }

    /** Parses the bytes of a file, which must be UTF-8, with or without a byte order mark. */
    public static HclResult<HclDocument> parse(String file, byte[] content) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(content);
        var text = CharBuffer.allocate(content.length);
        boolean malformed = decoder.decode(bytes, text, true).isError();
        String decoded = text.flip().toString();
        return malformed ? notUtf8(file, decoded) : parse(file, decoded);
    }

    private static HclResult<HclDocument> notUtf8(String file, String readable) {
        var place = new HclSource(file, readable).range(readable.length(), readable.length());
        var problems = new Problems();
        problems.add(place, "the file is not UTF-8 text: a byte here cannot be read", "save it again as UTF-8");
        return problems.failure();
    }
}
