package org.relaydesk.adapter.settings;

import java.util.Map;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Which keys a settings file may have, at which depth; any other key is refused by its name. */
final class Shape {
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("", Set.of("store", "listener", "whatsapp", "providers", "services", "polling", "payments", "bankFeeds",
                    "backup")),
            Map.entry("store", Set.of(
                    "name", "upiId", "orderPrefix", "timeZone", "businessDays", "businessHours", "holidays", "language")),
            Map.entry("listener", Set.of("bind", "port")),
            Map.entry("whatsapp", Set.of(
                    "transport", "graphUrl", "phoneNumberId", "accessToken", "appSecret", "verifyToken", "mediaHosts",
                    "templates", "url", "session", "apiKey", "hmacKey", "secondsPerCustomer", "messagesPerMinute")),
            Map.entry("whatsapp.templates", Set.of("refund", "notice")),
            Map.entry("providers", Set.of(
                    "name", "url", "key", "currency", "rupeesPerUnit", "timeoutSeconds", "requestsPerMinute", "lowBalance")),
            Map.entry("services", Set.of(
                    "number", "name", "category", "pricePer1000", "provider", "providerService", "type", "min", "max",
                    "refillDays", "dripFeed", "fallbacks", "marginPercent")),
            Map.entry("services.fallbacks", Set.of("provider", "providerService")),
            Map.entry("polling", Set.of("everySeconds")),
            Map.entry("backup", Set.of("folder")),
            Map.entry("payments", Set.of("expiryMinutes", "quarantineHours", "shortfallFromWallet", "goodwillLimit")),
            Map.entry("bankFeeds", Set.of("sms", "email")),
            Map.entry("bankFeeds.sms", Set.of("token")),
            Map.entry("bankFeeds.email", Set.of("host", "port", "tls", "user", "password", "folder", "allow",
                    "authservIds", "to")));
    private static final Set<String> LISTS = Set.of("providers", "services", "services.fallbacks");

    private Shape() {}

    /** @throws BadSettings for an unknown key, or one that is no object or list where it must be one */
    static void check(JsonObject file) {
        check("", file);
    }

    private static void check(String at, JsonObject object) {
        var known = KEYS.getOrDefault(at, Set.of());
        object.asMap().forEach((name, value) -> {
            var path = at.isEmpty() ? name : at + "." + name;
            if (!known.contains(name)) {
                throw new BadSettings("unknown key " + path);
            }
            if (KEYS.containsKey(path)) {
                inside(path, value);
            }
        });
    }

    private static void inside(String path, JsonElement value) {
        if (LISTS.contains(path)) {
            if (!(value instanceof JsonArray list)) {
                throw new BadSettings(path + " must be a list");
            }
            list.forEach(item -> object(path, item));
        } else {
            object(path, value);
        }
    }

    private static void object(String path, JsonElement value) {
        if (!(value instanceof JsonObject object)) {
            throw new BadSettings(path + " must be an object");
        }
        check(path, object);
    }
}
