package org.relaydesk.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Standing;
import org.relaydesk.money.Paise;

/** What the Conversations screen shows. Called on a reader's thread; everything comes in pages by key (keyset). */
public interface ConversationQueries {
    /** How many conversations each filter holds. */
    Map<Filter, Long> counts();

    /**
     * The page whose first row is the {@code index}-th; {@code after} is the row before it where the caller has it, which
     * makes the page a key look-up. What was written last comes first.
     */
    List<Row> page(Filter filter, long index, @Nullable Row after, int size);

    /** One conversation's row, whatever the filter. */
    Optional<Row> row(long customer);

    /** The customer's side of the screen. */
    Optional<Head> head(long customer);

    /** The messages before that place, at most {@code size}; oldest first. {@code before} null: the end of the thread. */
    List<Message> before(long customer, @Nullable Place before, int size);

    /** The messages from that place on, at most {@code size}; oldest first. */
    List<Message> from(long customer, Place from, int size);

    /** Where a message stands in its thread. */
    Optional<Place> place(boolean out, long row);

    /** The seller's answers at hand. */
    List<Canned> canned();

    /** UNREAD: with messages that the seller has not seen. ATTENTION: needs a person. HANDED: the bot is silent. */
    enum Filter { ATTENTION, UNREAD, HANDED, ALL }

    /**
     * One line of the list.
     *
     * @param at when the last word was written
     * @param out whether it is ours
     * @param byHand whether it is ours and a person wrote it
     * @param kind of a customer's word a name of {@code InboundMessage.Kind}, of ours the outbox's
     * @param text the last word's beginning
     * @param state of a word of ours: the outbox's
     * @param undelivered whether the last message to him was given up
     * @param attentionSince since when the customer needs a person; null where he does not
     * @param silentUntil until when the bot leaves the customer to the seller; null where it answers
     * @param mismatch whether a payment of his waits for the seller
     */
    record Row(
            long customer,
            String name,
            Instant at,
            boolean out,
            boolean byHand,
            String kind,
            String text,
            @Nullable String state,
            int unread,
            boolean undelivered,
            @Nullable Instant attentionSince,
            @Nullable Instant silentUntil,
            boolean mismatch) {}

    /**
     * Who it is.
     *
     * @param phone E.164, where known
     * @param userId the business-scoped id, where known
     * @param lastMessageAt when he wrote last: the 24 h window of the Cloud API counts from then
     * @param newest his newest order's id, for canned replies
     * @param open orders that wait for something, newest first
     * @param last other orders, newest first
     * @param mismatch the open one about his payment
     */
    record Head(
            long customer,
            String name,
            @Nullable String phone,
            @Nullable String userId,
            Standing standing,
            String language,
            Instant since,
            @Nullable Instant lastMessageAt,
            @Nullable Instant silentUntil,
            Paise wallet,
            long orders,
            @Nullable String newest,
            List<OrderLine> open,
            List<OrderLine> last,
            @Nullable Waiting mismatch) {}

    /** @param refunded what went back to the wallet */
    record OrderLine(String order, String status, Paise price, Paise refunded) {}

    /** An open mismatch. */
    record Waiting(long id, Instant dueAt) {}

    /** A place in a thread: messages stand by time, ours after the customer's of the same moment, then by row. */
    record Place(Instant at, boolean out, long row) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byTime = at.compareTo(other.at);
            int bySide = byTime != 0 ? byTime : Boolean.compare(out, other.out);
            return bySide != 0 ? bySide : Long.compare(row, other.row);
        }
    }

    /**
     * One message.
     *
     * @param sentAt of a customer's message WhatsApp's own time, else when it was queued
     * @param byHand whether a person wrote it
     * @param kind of a customer's message a name of {@code InboundMessage.Kind}, of ours the outbox's
     * @param type the gateway's word for a customer's message
     * @param state of ours: the outbox's; null of a customer's
     * @param trouble why it was given up or waits
     * @param version of its row, for a decision about one of ours; 0 of a customer's
     */
    record Message(
            Place place,
            Instant sentAt,
            boolean byHand,
            String kind,
            String type,
            String text,
            List<String> choices,
            @Nullable Media media,
            @Nullable String state,
            @Nullable String trouble,
            int version) {}

    /**
     * What hangs on a message.
     *
     * @param sha256 under which it is kept; null before it is here, or if it never comes
     * @param gone whether it will never come
     * @param upi the link of a UPI request, which is drawn as a QR code when it is sent
     */
    record Media(@Nullable String sha256, String mimeType, boolean gone, @Nullable String upi) {}

    record Canned(long id, String text) {}
}
