package org.relaydesk.mismatch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Public ids of orders in somebody's words, such as a payer's remark. Pure. */
public final class OrderNames {
    private static final Pattern ORDER = Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{1,8})[\\s-]?(\\d{3,12})(?![0-9])");
    private static final int AT_MOST = 5;

    private OrderNames() {}

    /** What may be names of orders, as they are written in the store; at most five. */
    public static List<String> in(String words) {
        var found = new LinkedHashSet<String>();
        var matcher = ORDER.matcher(words);
        while (matcher.find() && found.size() < AT_MOST) {
            found.add(matcher.group(1).toUpperCase(Locale.ROOT) + matcher.group(2));
        }
        return List.copyOf(found);
    }
}
