package org.relaydesk.conversation;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a customer wants, from his words or the button that he chose. Pure. */
public sealed interface Intent {
    record Menu() implements Intent {}

    /** The three parts as written; they are checked against the catalogue later. */
    record Buy(String service, String quantity, String link) implements Intent {}

    /** {@code buy} with parts missing. */
    record BuyHelp() implements Intent {}

    record Status(String order) implements Intent {}

    record Orders() implements Intent {}

    record Wallet() implements Intent {}

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
            case "buy" -> parts.length == 4 ? new Buy(parts[1], parts[2], parts[3]) : new BuyHelp();
            case "status" -> parts.length == 1 ? new Orders() : new Status(parts[1]);
            case "orders" -> new Orders();
            case "wallet" -> new Wallet();
            case "support" -> new Support(words.substring(parts[0].length()).strip());
            case "policy" -> new Policy();
            case "pay_wallet", "pay_upi", "cancel" -> new Chosen(parts[0].toLowerCase(Locale.ROOT));
            default -> new Words(words);
        };
    }
}
