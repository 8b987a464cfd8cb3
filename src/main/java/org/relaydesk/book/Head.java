package org.relaydesk.book;

/**
 * The newest line of a book: who knows it can tell whether a line before it was changed or taken out.
 *
 * @param id 0 for a book without lines
 * @param hash SHA-256 in lower-case hex
 */
public record Head(long id, String hash) {
    /** The head of a book without lines. */
    public static final Head EMPTY = new Head(0, Chain.START);
}
