package org.relaydesk.proof;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether two pictures are one. The same UTR on another file is the strongest sign; different UTRs are different payments
 * however alike they look; where a UTR could not be read, its other words decide, and its looks where there are none. Pure.
 */
public enum Likeness {
    /** The same payment is shown by another file. */
    SAME_UTR,
    /** It looks the same, and nothing that was read says otherwise. */
    NEAR,
    NONE;

    /** Of 256 bits. */
    static final int NEAR_BITS = 14;
    /** A picture of fewer edges is like every other of its kind. */
    static final int FEWEST_BITS = 12;

    /** With fewer lines its words say nothing of a picture. */
    static final int FEWEST_LINES = 4;

    /**
     * What is known of a picture.
     *
     * @param lines as they were read; empty where they were not kept
     */
    public record Known(List<PictureHash> hashes, @Nullable String reference, @Nullable Long paise, List<TextLine> lines) {}

    public static Likeness of(Known one, Known other) {
        if (one.reference != null && other.reference != null) {
            return one.reference.equals(other.reference) ? SAME_UTR : NONE;
        }
        if (one.paise != null && other.paise != null && !one.paise.equals(other.paise)) {
            return NONE;
        }
        // receipts of one app look alike: where both were read, their words decide
        boolean read = one.lines.size() >= FEWEST_LINES && other.lines.size() >= FEWEST_LINES;
        boolean near = read ? SameWords.same(one.lines, other.lines) : looks(one.hashes, other.hashes);
        return near ? NEAR : NONE;
    }

    /** Of one the whole, of the other the whole or a part; the other way round as well. */
    static boolean looks(List<PictureHash> one, List<PictureHash> other) {
        return !one.isEmpty() && !other.isEmpty()
                && (near(one.getFirst(), other) || near(other.getFirst(), one));
    }

    private static boolean near(PictureHash whole, List<PictureHash> parts) {
        return whole.weight() >= FEWEST_BITS && parts.stream().anyMatch(p -> whole.distance(p) <= NEAR_BITS);
    }
}
