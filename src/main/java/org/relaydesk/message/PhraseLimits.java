package org.relaydesk.message;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How long a phrase may be once it is filled in, in characters: WhatsApp's limits (Cloud API) for what it becomes, and room
 * for its neighbours where it is a part of a message. Pure.
 */
public final class PhraseLimits {
    private static final Set<String> BUTTONS =
            Set.of("confirm.wallet", "confirm.upi", "confirm.cancel", "menu.opener", "field.expiry.none");
    private static final Set<String> ROWS = Set.of("menu.more", "menu.back");
    private static final Set<String> BODIES = Set.of("confirm.text", "confirm.text.wallet", "pay.caption", "topup.caption");
    private static final Set<String> LISTS = Set.of("orders.list");
    private static final Set<String> LINES = Set.of("status.line", "orders.line", "status.unknown");
    private static final Pattern NUMBERED = Pattern.compile("field\\.(device|type_of_traffic)\\.\\d");
    private static final Pattern PART =
            Pattern.compile("field\\.\\w+\\.name|order\\.status\\.\\w+|price\\.rate|confirm\\.(no)?cover|confirm\\.drips?|status\\.refunded");
    private static final Pattern QUESTION = Pattern.compile("field\\.\\w+\\.(ask|example)|menu\\.(head|head\\.many|category|service)");

    private PhraseLimits() {}

    public static int most(String key) {
        if (BUTTONS.contains(key) || (NUMBERED.matcher(key).matches() && key.contains("traffic"))) {
            return 20;
        }
        if (ROWS.contains(key) || NUMBERED.matcher(key).matches()) {
            return 24;
        }
        if (key.equals("menu.service.row")) {
            return 72;
        }
        if (PART.matcher(key).matches()) {
            return 110;
        }
        if (LINES.contains(key)) {
            return 380;
        }
        if (QUESTION.matcher(key).matches()) {
            return 480;
        }
        if (BODIES.contains(key)) {
            return 1024;
        }
        return LISTS.contains(key) ? 4096 : 1000;
    }
}
