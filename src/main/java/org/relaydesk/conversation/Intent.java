package org.relaydesk.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a customer wants, from his words or the button that he chose. Pure. */
public sealed interface Intent {
    Pattern SPACE = Pattern.compile("\\s+");
    Pattern DRIP = Pattern.compile("(?i)drip\\s+(\\S+)\\s+(\\S+)");
    /** One command that is often written as two words. */
    Pattern TOP_UP = Pattern.compile("(?i)^(top\\s+up|टॉप\\s+अप)(?=$|\\s+[₹\\p{Nd}])");
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

    /** Something is wrong with an order; both as written, and empty where left out. */
    record Review(String order, String words) implements Intent {}

    /** Wants to be spoken to in this language; empty where it is none that the bot speaks. */
    record Language(String code) implements Intent {}

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

    /** From text; commands are known in any letter case, and in Hindi. */
    static Intent of(String text) {
        var written = TOP_UP.matcher(text.strip()).replaceFirst("topup");
        var words = Digits.plain(written);
        var parts = SPACE.split(words, 4);
        var rest = written.substring(parts[0].length()).strip();
        return switch (CommandWords.command(parts[0])) {
            case "menu" -> parts.length == 1 ? new Menu() : new Words(written);
            case "buy" -> parts.length == 4 ? buy(parts) : new BuyHelp();
            case "drip" -> drip(words);
            case "status" -> parts.length == 1 ? new Orders() : new Status(named(words, parts[1]));
            case "refill" -> new Refill(orders(words));
            case "orders" -> orders(words).isEmpty() ? new Orders() : new Status(orders(words));
            case "wallet" -> new Wallet();
            case "topup" -> new TopUp(Digits.plain(rest));
            case "support" -> new Support(rest);
            case "review" -> review(rest);
            case "language" -> new Language(CommandWords.language(parts.length == 1 ? "" : parts[1]));
            case "policy" -> new Policy();
            case "pay_wallet", "pay_upi" -> new Chosen(parts[0].toLowerCase(Locale.ROOT));
            case "cancel" -> orders(words).isEmpty() ? new Chosen("cancel") : new CancelOrder(orders(words));
            default -> parts.length == 1 && !CommandWords.language(parts[0]).isEmpty()
                    ? new Language(CommandWords.language(parts[0]))
                    : new Words(written);
        };
    }

    private static Intent review(String rest) {
        var parts = SPACE.split(rest, 2);
        return new Review(Digits.plain(parts[0]), parts.length == 1 ? "" : parts[1].strip());
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
