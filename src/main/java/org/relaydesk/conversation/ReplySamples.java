package org.relaydesk.conversation;

import java.util.HashMap;
import java.util.Map;

import org.relaydesk.money.Paise;

/** What placeholders may be filled with, for a preview: long values, so that what fits with them fits always. Pure. */
final class ReplySamples {
    private static final Map<String, Object> VALUES = values();

    private ReplySamples() {}

    private static Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        for (var money : new String[] {"amount", "balance", "fromWallet", "toWallet", "waived", "wallet", "price"}) {
            values.put(money, Paise.of(1_49_999_37));
        }
        values.put("least", Paise.of(10_00));
        for (var count : new String[] {"quantity", "remains", "max", "high", "each"}) {
            values.put(count, 1_00_000L);
        }
        for (var few : new String[] {"min", "low", "days", "runs", "minutes"}) {
            values.put(few, 60L);
        }
        values.put("most", "10");
        values.put("order", "SMM1234567");
        values.put("service", "Instagram Followers, worldwide, with refill");
        values.put("category", "Instagram Followers");
        values.put("platform", "Instagram");
        values.put("host", "instagram.com");
        values.put("link", "https://instagram.com/a.rather.long.name/?igsh=c2FtcGxlIG9mIGEgbG9uZyBsaW5r");
        values.put("vpa", "demostore@okhdfcbank");
        values.put("until", "11:45 AM");
        values.put("due", "Thu, 26 Nov 2026");
        values.put("hours", "Mon–Sat, 10:00 AM–7:00 PM");
        values.put("store", "Demo Store");
        values.put("number", "12");
        values.put("name", "Instagram Followers");
        values.put("reason", "The reference belongs to another payment.");
        values.put("words", "what was written");
        values.put("example", "https://instagram.com/asha.k");
        values.put("head", "1,000 × Instagram Followers.");
        values.put("given", "");
        values.put("cover", "refill cover 30 days");
        values.put("lines", "\n*SMM1234567* · 1,000 × Instagram Followers: in progress");
        values.put("status", "in progress");
        values.put("refunded", "");
        return Map.copyOf(values);
    }

    /** By placeholder: one value for each that any of our texts has. */
    static Map<String, Object> all() {
        return VALUES;
    }
}
