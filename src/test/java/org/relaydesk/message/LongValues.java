package org.relaydesk.message;

import java.util.HashMap;
import java.util.Map;

import org.relaydesk.money.Paise;

/** For each placeholder the longest value that comes up, as the code that fills it in cuts it. */
final class LongValues {
    private LongValues() {}

    static Map<String, Object> of(String key) {
        var values = new HashMap<String, Object>();
        for (var money : new String[] {"amount", "balance", "fromWallet", "toWallet", "waived", "wallet", "price", "least"}) {
            values.put(money, Paise.of(9_999_99_99));
        }
        for (var count : new String[] {"quantity", "remains", "max", "min", "high", "low"}) {
            values.put(count, 100_00_000L);
        }
        values.put("most", "₹1,00,000.00");
        values.put("days", 365L);
        values.put("runs", "1,000");
        values.put("each", 10_00_000L);
        values.put("minutes", "10,000");
        values.put("order", "SMM123456789");
        values.put("service", "S".repeat(100));
        values.put("category", "C".repeat(100));
        values.put("platform", "Instagram");
        values.put("host", "instagram.com");
        values.put("link", "L".repeat(key.endsWith(".caption") ? 350 : 100));
        values.put("vpa", "v".repeat(60) + "@okhdfcbank");
        values.put("until", "12:45 AM");
        values.put("due", "Thu, 26 Nov 2026");
        values.put("hours", "Mon, Wed, Fri, Sun, 10:00 AM–10:00 PM");
        values.put("store", "T".repeat(100));
        values.put("number", "99999");
        values.put("name", "N".repeat(100));
        values.put("reason", "R".repeat(500));
        values.put("words", "w".repeat(key.equals("mismatch.ask.words") ? 900 : 100));
        values.put("example", "asha.k or https://instagram.com/asha.k");
        values.put("head", "h".repeat(150));
        values.put("given", "g".repeat(250));
        values.put("cover", "refill cover 365 days");
        values.put("lines", "x".repeat(3600));
        values.put("status", "paid, will be passed on shortly, and more");
        values.put("refunded", ", ₹9,99,999.99 went back to your wallet");
        return values;
    }
}
