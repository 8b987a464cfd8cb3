package org.relaydesk.adapter.whatsapp;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;
import org.relaydesk.adapter.http.ReadableWords;

/** What a person reads of a message that is no text and no picture; empty where there is nothing to read. */
final class CloudWords {
    private CloudWords() {}

    static String of(JsonObject message, String type) {
        var content = Json.object(message, type);
        return switch (type) {
            case "reaction" -> Json.words(content, "emoji");
            case "location" -> ReadableWords.location(content);
            case "contacts" -> contacts(Json.objects(message, "contacts"));
            case "order" -> order(content);
            case "interactive" -> answers(content);
            case "edit" -> edited(Json.object(content, "message"));
            case "unsupported" -> lines(Json.objects(message, "errors").stream().map(CloudError::sentence));
            default -> plain(content);
        };
    }

    private static String plain(JsonObject content) {
        return Stream.of("caption", "body", "text", "emoji").map(name -> Json.words(content, name).strip())
                .filter(words -> !words.isEmpty()).findFirst().orElse("");
    }

    /** Names, each with its numbers behind it. */
    private static String contacts(List<JsonObject> contacts) {
        return lines(contacts.stream().map(contact -> Stream.concat(
                        Stream.of(Json.words(Json.object(contact, "name"), "formatted_name")),
                        Json.objects(contact, "phones").stream().map(phone -> Json.words(phone, "phone")))
                .map(String::strip).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "))));
    }

    /** The lines of a cart: {@code 2 × SKU-7, 149.00 INR}. */
    private static String order(JsonObject order) {
        var items = Json.objects(order, "product_items").stream().map(item -> Json.words(item, "quantity") + " × "
                + Json.words(item, "product_retailer_id") + ", " + Json.words(item, "item_price") + " " + Json.words(item, "currency"));
        return lines(Stream.concat(Stream.of(Json.words(order, "text")), items));
    }

    /** A form's answers, as their JSON: nobody fills in a form of ours, but what is sent is shown. */
    private static String answers(JsonObject interactive) {
        var reply = Json.object(interactive, Json.words(interactive, "type"));
        return lines(Stream.of(Json.words(reply, "body"), Json.words(reply, "response_json")));
    }

    private static String edited(JsonObject now) {
        return plain(Json.object(now, Json.words(now, "type")));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
