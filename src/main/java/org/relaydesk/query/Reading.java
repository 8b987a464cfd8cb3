package org.relaydesk.query;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was read on a picture.
 *
 * @param state DUE, READ, REFUSED, FAILED or ABSENT
 * @param trouble a code where it was refused, else words of the machine
 * @param millis how long it took; 0 where only the seller read it
 * @param marks what it says, most important first
 * @param like an earlier picture that this one looks like; null for none, or where its file is gone
 */
public record Reading(
        String state, @Nullable String trouble, long millis, int width, int height, List<Mark> marks, @Nullable Path like) {
    /** A picture before anybody has read it. */
    public static final Reading NONE = new Reading("WAITING", null, 0, 0, 0, List.of(), null);

    /**
     * One thing that it says, in pixels of the picture; without a width where it was written and not found.
     *
     * @param kind AMOUNT, UTR, TIME, PAYEE_VPA, PAYEE_NAME, PAYER_VPA, PAYER_NAME or STATUS
     * @param value paise for an amount, a local time, a word for the status, else as it is
     * @param verdict whether it is as it should be; null where nothing is known about that
     * @param tag a key of the screen's bundle ({@code mark.<tag>}); empty for none
     * @param figure paise or text for the tag's words
     */
    public record Mark(
            String kind, String value, int x, int y, int width, int height, boolean byHand,
            MismatchQueries.Check.@Nullable Verdict verdict, String tag, String figure) {}
}
