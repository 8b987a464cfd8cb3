package org.relaydesk.adapter.whatsapp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.conversation.InboundEvents;
import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.message.DeliveryEvent;

/**
 * Reads the body of one Cloud API webhook call: several entries, changes, messages and statuses. What is odd inside is
 * counted among the others and never spoils its neighbours. A time that cannot be read is the epoch.
 */
public final class CloudEvents {
    private final List<InboundMessage> messages = new ArrayList<>();
    private final List<DeliveryEvent> deliveries = new ArrayList<>();
    private int others;

    private CloudEvents() {}

    /**
     * @param body the raw body, UTF-8
     * @throws IllegalArgumentException where the body is not JSON of an object {@code whatsapp_business_account}
     */
    public static InboundEvents parse(byte[] body) {
        var root = Json.parseObject(new String(body, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("the body is not a JSON object"));
        if (!Json.words(root, "object").equals("whatsapp_business_account")) {
            throw new IllegalArgumentException("the body is not of a whatsapp_business_account");
        }
        var events = new CloudEvents();
        for (var entry : Json.objects(root, "entry")) {
            Json.objects(entry, "changes").forEach(events::change);
        }
        return new InboundEvents(List.copyOf(events.messages), List.copyOf(events.deliveries), events.others);
    }

    private void change(JsonObject change) {
        var value = Json.object(change, "value");
        var inside = Json.objects(value, "messages");
        var statuses = Json.objects(value, "statuses");
        if (!Json.words(change, "field").equals("messages") || (inside.isEmpty() && statuses.isEmpty())) {
            others++;
            return;
        }
        var contacts = Json.objects(value, "contacts");
        for (var message : inside) {
            sender(message, contacts)
                    .flatMap(sender -> CloudMessage.read(message, sender))
                    .ifPresentOrElse(messages::add, () -> others++);
        }
        for (var status : statuses) {
            CloudStatus.read(status).ifPresentOrElse(deliveries::add, () -> others++);
        }
    }

    /** Nobody who is to be answered where it was said in a group: what the bot says there, everybody would read. */
    private static Optional<InboundMessage.Sender> sender(JsonObject message, List<JsonObject> contacts) {
        return Json.words(message, "group_id").isEmpty() ? CloudSender.of(message, contacts) : Optional.empty();
    }
}
