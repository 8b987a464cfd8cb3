package org.relaydesk.desk.phone;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/**
 * One message on the phone.
 *
 * @param id that names it among all of this phone
 * @param mine whether the phone's owner sent it
 * @param list whether its choices are the rows of a list, of which there may be ten
 * @param picture PNG or JPEG; null for none
 * @param asked what it asks to be paid by UPI; null for none
 */
public record Bubble(
        int id,
        boolean mine,
        String text,
        Instant at,
        List<Choice> choices,
        boolean list,
        byte @Nullable [] picture,
        @Nullable Paise asked) {
    /** A button or a row of a list. */
    public record Choice(String id, String title) {}
}
