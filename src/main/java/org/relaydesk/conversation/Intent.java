package org.relaydesk.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a customer wants, from his words or the button that he chose. Pure. */
public sealed interface Intent {
    Pattern DRIP = Pattern.compile("(?i)drip\\s+(\\S+)\\s+(\\S+)");
    Pattern DRIP_BEHIND = Pattern.compile("(?is)(.+?)\\s+drip\\s+(\\S+)\\s+(\\S+)");

    record Menu() implements Intent {}

    /** The parts as written; they are checked against the catalogue later. {@code drip} is null for all at once. */
    record Buy(String service, String quantity, String link, @Nullable Drip drip) implements Intent {
        Buy(String service, String quantity, String link) {
            this(service, quantity, link, null);
        }
    }

    /** In how many runs, and how many minutes apart; as written. */
    record Drip(String runs, String minutes) implements Intent {}

    /** No longer in runs. */
    record DripOff() implements Intent {}

    /** {@code buy} with parts missing. */
    record BuyHelp() implements Intent {}

    /** About these orders; as written. */
    record Status(List<String> orders) implements Intent {
        Status(String order) {
            this(List.of(order));
        }
    }

    /** Asks for these orders to be refilled; none where the customer named none. */
    record Refill(List<String> orders) implements Intent {}

    /** Asks for these orders to be cancelled. */
    record CancelOrder(List<String> orders) implements Intent {}

    record Orders() implements Intent {}

    record Wallet() implements Intent {}

    /** Wants money in his wallet; how much, as written. */
    record TopUp(String amount) implements Intent {}

    record Support(String words) implements Intent {}

    record Policy() implements Intent {}

    /** A choice by id: {@code pay_upi}, {@code cat:…}, {@code svc:…}. */
    record Chosen(String id) implements Intent {}

    /** Anything else: an answer to what the bot asked, or not understood. */
    record Words(String text) implements Intent {}

    /** From a chosen button or list row. */
    static Intent chosen(String id) {
        var simple = of(id);
        return simple instanceof Words ? new Chosen(id) : simple;
    }

    /** From text; commands are known in any letter case. */
    static Intent of(String text) {
        var words = text.strip();
        var parts = Pattern.compile("\\s+").split(words, 4);
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "menu", "hi", "hello", "start" -> parts.length == 1 ? new Menu() : new Words(words);
            case "buy" -> parts.length == 4 ? buy(parts) : new BuyHelp();
            case "drip" -> drip(words);
            case "status" -> parts.length == 1 ? new Orders() : new Status(named(words, parts[1]));
            case "refill" -> new Refill(orders(words));
            case "orders" -> new Orders();
            case "wallet" -> new Wallet();
            case "topup" -> new TopUp(words.substring(parts[0].length()).strip());
            case "support" -> new Support(words.substring(parts[0].length()).strip());
            case "policy" -> new Policy();
            case "pay_wallet", "pay_upi" -> new Chosen(parts[0].toLowerCase(Locale.ROOT));
            case "cancel" -> orders(words).isEmpty() ? new Chosen("cancel") : new CancelOrder(orders(words));
            default -> new Words(words);
        };
    }

    private static Intent buy(String[] parts) {
        var drip = DRIP_BEHIND.matcher(parts[3]);
        return drip.matches()
                ? new Buy(parts[1], parts[2], drip.group(1), new Drip(drip.group(2), drip.group(3)))
                : new Buy(parts[1], parts[2], parts[3]);
    }

    private static Intent drip(String words) {
        var drip = DRIP.matcher(words);
        if (drip.matches()) {
            return new Drip(drip.group(1), drip.group(2));
        }
        return words.matches("(?i)drip\\s+(off|no|none)") ? new DripOff() : new Words(words);
    }

    /** The words behind the first that may be order ids, each once: a number is in them. */
    private static List<String> orders(String words) {
        var seen = new HashSet<String>();
        return Pattern.compile("[\\s,;]+").splitAsStream(words).skip(1)
                .filter(word -> word.chars().anyMatch(Character::isDigit) && seen.add(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> named(String words, String first) {
        var orders = orders(words);
        return orders.isEmpty() ? List.of(first) : orders;
    }
}
