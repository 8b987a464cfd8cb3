package org.relaydesk.adapter.waha;

import java.util.Optional;
import java.util.regex.Pattern;

/** WAHA's chat ids: {@code 919876543210@c.us} with the phone number's digits, {@code …@lid} without a phone. */
final class WahaChat {
    private static final Pattern PHONE = Pattern.compile("(\\d{6,15})@c\\.us");
    private static final Pattern LID = Pattern.compile("\\d{5,30}@lid");

    private WahaChat() {}

    /** Some engines write {@code @s.whatsapp.net} for {@code @c.us}, and a device behind a colon. */
    static String plain(String chat) {
        return chat.strip().replaceFirst("@s\\.whatsapp\\.net$", "@c.us").replaceFirst(":\\d+@", "@");
    }

    /** Whether a person is at its other end: no group, no status, no channel. */
    static boolean isPerson(String chat) {
        return PHONE.matcher(chat).matches() || isLid(chat);
    }

    static boolean isLid(String chat) {
        return LID.matcher(chat).matches();
    }

    /** The digits of the phone number. */
    static Optional<String> phone(String chat) {
        var phone = PHONE.matcher(plain(chat));
        return phone.matches() ? Optional.of(phone.group(1)) : Optional.empty();
    }
}
