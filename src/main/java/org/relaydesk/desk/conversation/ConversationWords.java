package org.relaydesk.desk.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Mark;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ConversationQueries.Head;
import org.relaydesk.query.ConversationQueries.Message;
import org.relaydesk.query.ConversationQueries.Row;

/** Conversations in words. */
final class ConversationWords {
    private static final Pattern AMOUNT = Pattern.compile("[?&]am=(\\d{1,9}(?:\\.\\d{1,2})?)");
    private static final Duration CLOSING = Duration.ofHours(2);

    private final Words words;
    private final Dates dates;

    ConversationWords(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** The last word: {@code Bot: pay ₹59.83 to …}, {@code You: …}, or the customer's own. */
    String lastWord(Row row) {
        var text = row.text().isBlank() ? kind(row.kind(), "") : row.text().replaceAll("\\s+", " ").replace("*", "").strip();
        if (!row.out()) {
            return isMedia(row.kind()) && !row.text().isBlank() ? words.say("conversation.with", "kind", kind(row.kind(), ""), "text", text) : text;
        }
        return words.say(row.byHand() ? "conversation.you-said" : "conversation.bot-said", "text", text);
    }

    static boolean isMedia(String kind) {
        return kind.equals("PICTURE") || kind.equals("DOCUMENT");
    }

    /** Such as {@code picture}, {@code voice message}; the gateway's own word for what nobody knows. */
    String kind(String kind, String type) {
        return words.find("conversation.type." + type.toLowerCase(Locale.ROOT)).or(() -> words.find("conversation.kind." + kind))
                .orElse(type.isEmpty() ? kind.toLowerCase(Locale.ROOT) : type);
    }

    /** What a conversation is marked with in the list: the one thing that matters most. */
    Optional<Mark> mark(Row row) {
        if (row.undelivered()) {
            return Optional.of(new Mark(words.say("conversation.mark.undelivered"), Tone.BAD));
        }
        if (row.silentUntil() != null) {
            return Optional.of(new Mark(words.say(row.attentionSince() == null ? "conversation.mark.yours" : "conversation.mark.handed"), Tone.WARN));
        }
        if (row.attentionSince() != null) {
            return Optional.of(new Mark(words.say("conversation.mark.needs"), Tone.WARN));
        }
        return row.mismatch() ? Optional.of(new Mark(words.say("conversation.mark.mismatch"), Tone.NEUTRAL)) : Optional.empty();
    }

    /** {@code window closes in 21 h 40 m}; empty where there is none. */
    Optional<Mark> window(Optional<Instant> closesAt) {
        return closesAt.map(at -> {
            var left = Duration.between(dates.now().toInstant(), at);
            return left.isPositive()
                    ? new Mark(words.say("conversation.window.open", "left", span(left)), left.compareTo(CLOSING) < 0 ? Tone.WARN : Tone.INFO)
                    : new Mark(words.say("conversation.window.closed"), Tone.BAD);
        });
    }

    private String span(Duration left) {
        return left.toHours() == 0 ? words.say("time.minutes", "n", left.toMinutes())
                : words.say("time.hours-minutes", "h", left.toHours(), "m", (long) left.toMinutesPart());
    }

    /** Who wrote it and when: {@code bot · 10:30}. */
    String meta(Message message) {
        var at = dates.time(message.sentAt());
        boolean sameDay = dates.isSameDay(message.sentAt(), message.place().at());
        var when = sameDay ? at : dates.stamp(message.sentAt());
        return message.state() == null ? when
                : words.say("conversation.meta", "who", words.say(message.byHand() ? "conversation.you" : "conversation.bot"), "at", when);
    }

    /** Why a message of ours is not with the customer, in words; empty where it is or will be soon. */
    String trouble(Message message) {
        return switch (String.valueOf(message.state())) {
            case "WAITING_FOR_WINDOW" -> words.say("conversation.waits");
            case "DEAD" -> words.say("conversation.dead", "why", message.trouble() == null ? words.say("conversation.dead-unknown") : message.trouble());
            case "UNKNOWN" -> words.say("conversation.unknown");
            default -> "";
        };
    }

    /** Whether it is the seller's to send again. */
    static boolean isGivenUp(Message message) {
        return "DEAD".equals(message.state()) || "UNKNOWN".equals(message.state());
    }

    /** What the ticks say, for who can't see them. */
    String state(@Nullable String state) {
        return state == null ? "" : words.code("conversation.state", state);
    }

    /** The amount of a UPI link, as it is written there. */
    String upi(String link) {
        var amount = AMOUNT.matcher(link);
        return amount.find() ? words.say("conversation.qr-amount", "amount", amount.group(1)) : words.say("conversation.qr");
    }

    /** {@code +91 98765 40122 · IN.8123… · since Mar 2026}. */
    String who(Head head) {
        var about = new StringBuilder();
        if (head.phone() != null) {
            about.append(spaced(head.phone())).append(words.say("dot"));
        }
        if (head.userId() != null) {
            about.append(head.userId().length() > 10 ? head.userId().substring(0, 8) + "…" : head.userId()).append(words.say("dot"));
        }
        return about.append(words.say("conversation.since", "month", dates.month(head.since()))).toString();
    }

    /** {@code good standing · wallet ₹12.40 · 12 orders}. */
    String standing(Head head) {
        return words.say("conversation.standing", "standing", words.say("conversation.standing." + head.standing()), "wallet", head.wallet(),
                "orders", words.count("conversation.orders", head.orders()));
    }

    /** Indian numbers as they are read: {@code +91 98765 43210}. */
    static String spaced(String phone) {
        return phone.matches("\\+91\\d{10}") ? "+91 " + phone.substring(3, 8) + " " + phone.substring(8) : phone;
    }
}
