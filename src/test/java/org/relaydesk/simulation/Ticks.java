package org.relaydesk.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.relaydesk.message.MessageGateway.Envelope;
import org.relaydesk.queue.InboxDoor.Source;

/** WhatsApp's words of what became of messages: several in one webhook, some after days, some twice, in any order. */
final class Ticks {
    private static final int IN_ONE = 8;

    /** @param withKey whether it brings back the outbox key, by which a message whose answer was lost is known */
    record Event(String id, String to, String status, Instant at, String key, boolean withKey, int error) {
        boolean hasFailed() {
            return error != 0;
        }

        private String json() {
            return "{\"id\":\"" + id + "\",\"status\":\"" + status + "\",\"timestamp\":\"" + at.getEpochSecond()
                    + "\",\"recipient_id\":\"" + to + "\""
                    + (withKey ? ",\"biz_opaque_callback_data\":\"" + key + "\"" : "")
                    + (hasFailed() ? ",\"errors\":[{\"code\":" + error + ",\"title\":\"Message failed\"}]" : "") + "}";
        }
    }

    private record Due(Event event, Runnable booked) {}

    private final World world;
    private final Mailbox mailbox;
    private final Dice dice;
    private final List<Due> due = new ArrayList<>();

    Ticks(World world, Mailbox mailbox) {
        this.world = world;
        this.mailbox = mailbox;
        this.dice = world.dice("ticks");
    }

    /** A message was taken under the id. */
    void plan(String id, Envelope envelope, Consumer<Event> booked) {
        if (dice.percent(2)) {
            plan(id, envelope, "failed", dice.percent(50) ? 131047 : 131026, booked);
            return;
        }
        for (var status : List.of("sent", "delivered", "read")) {
            if (dice.percent(status.equals("delivered") ? 25 : 10)) {
                plan(id, envelope, status, 0, booked);
            }
        }
    }

    private void plan(String id, Envelope envelope, String status, int error, Consumer<Event> booked) {
        var event = new Event(id, envelope.recipient(), status, world.now(), envelope.key(), dice.percent(85), error);
        int times = dice.percent(10) ? 2 : 1;
        for (int i = 0; i < times; i++) {
            var delay = dice.between(Duration.ofSeconds(1), dice.percent(92) ? Duration.ofMinutes(5) : Duration.ofDays(7));
            world.after(delay, () -> due.add(new Due(event, () -> booked.accept(event))));
        }
    }

    /** Posts what is due. */
    void post() {
        Collections.shuffle(due, dice.random());
        for (int from = 0; from < due.size(); from += IN_ONE) {
            var some = due.subList(from, Math.min(due.size(), from + IN_ONE));
            var statuses = String.join(",", some.stream().map(d -> d.event().json()).toList());
            mailbox.send(
                    Source.WHATSAPP_CLOUD,
                    "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"messages\","
                            + "\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\"555001\"},"
                            + "\"statuses\":[" + statuses + "]}}]}]}",
                    some.stream().map(Due::booked).toList());
        }
        due.clear();
    }
}
