package org.relaydesk.conversation;

/** A long list in parts that fit into ten rows, with a row for the rest and one for what was before. Pure. */
final class Pages {
    /** WhatsApp's limit for a list. */
    static final int ROWS = 10;

    private Pages() {}

    /**
     * What one list shows.
     *
     * @param from the first that is shown, from 0
     * @param to the first that is not shown any more
     * @param back whether something is before
     * @param more whether something is left
     */
    record Page(int from, int to, boolean back, boolean more) {}

    /** The page that begins there; beyond the end, which a shorter catalogue may have moved, the last one. */
    static Page at(int count, int start) {
        int from = Math.max(0, start < count ? start : before(count));
        int room = from > 0 ? ROWS - 1 : ROWS;
        boolean more = count - from > room;
        return new Page(from, more ? from + room - 1 : count, from > 0, more);
    }

    /** Where the page before the one that begins there began. */
    static int before(int start) {
        return start < ROWS ? 0 : start - (ROWS - 2);
    }
}
