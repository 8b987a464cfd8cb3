package org.relaydesk.adapter.store.query;

import java.util.Locale;
import java.util.Map;

import org.relaydesk.money.Rupees;

/**
 * The condition for what the seller typed to find a payment. What can only be an amount or a whole UTR is looked up by
 * index; a part of a UTR or of a payer has to be looked for.
 */
record PaymentText(String condition, Map<String, Object> parameters) {
    private static final int WHOLE_REFERENCE = 12;
    /** More digits than this are no amount that is typed without its paise. */
    private static final int RUPEES = 6;

    private static final String PART = "(k.reference like :like or lower(k.payer) like :like"
            + " or k.order_number in (select f.number from customer_order f where upper(f.order_id) like :prefix)";

    static PaymentText of(String typed) {
        var plain = typed.strip().replace("%", "").replace("_", "");
        var amount = Rupees.parse(plain.replace("₹", "").strip());
        if (plain.isEmpty()) {
            return new PaymentText("1 = 1", Map.of());
        }
        if (amount.isPresent() && (plain.startsWith("₹") || plain.contains("."))) {
            return new PaymentText("k.paise = :paise", Map.of("paise", amount.get().value()));
        }
        if (plain.matches("\\d{" + WHOLE_REFERENCE + ",}")) {
            return new PaymentText("k.reference like :prefix", Map.of("prefix", plain + "%"));
        }
        var like = "%" + plain.toLowerCase(Locale.ROOT) + "%";
        var prefix = plain.toUpperCase(Locale.ROOT) + "%";
        if (amount.isPresent() && plain.matches("\\d{1," + RUPEES + "}")) {
            long rupees = amount.get().value();
            return new PaymentText(
                    PART + " or k.paise between :low and :high)",
                    Map.of("like", like, "prefix", prefix, "low", rupees, "high", rupees + 99));
        }
        return new PaymentText(PART + ")", Map.of("like", like, "prefix", prefix));
    }
}
