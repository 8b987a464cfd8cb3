package org.relaydesk.adapter.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.Route;
import org.relaydesk.catalog.Service;
import org.relaydesk.relay.Provider;
import org.relaydesk.settings.Configuration;

/**
 * A settings file (JSON): every key is optional but those that a feature needs; a file changes what it names and leaves
 * the rest of the store's settings as they are.
 */
public final class SettingsFile {
    private final JsonObject changes;

    private SettingsFile(JsonObject changes) {
        this.changes = changes;
    }

    /** @throws BadSettings if it can't be read, is no JSON object or has an unknown key */
    public static SettingsFile read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(reader, file.toString());
        } catch (IOException e) {
            throw new BadSettings("the settings file " + file + " can't be read");
        }
    }

    /** One that says only where the backups go. */
    public static SettingsFile backupFolder(Path folder) {
        var backup = new JsonObject();
        backup.addProperty("folder", folder.toString());
        var changes = new JsonObject();
        changes.add("backup", backup);
        return new SettingsFile(changes);
    }

    /**
     * One that changes settings of the gateway to WhatsApp.
     *
     * @param values by their keys under {@code whatsapp}, all as text; an empty one takes a setting away
     */
    public static SettingsFile whatsApp(Map<String, String> values) {
        var gateway = new JsonObject();
        values.forEach((key, value) -> {
            int dot = key.indexOf('.');
            var into = gateway;
            if (dot > 0) {
                into = gateway.has(key.substring(0, dot)) ? gateway.getAsJsonObject(key.substring(0, dot)) : new JsonObject();
                gateway.add(key.substring(0, dot), into);
            }
            into.add(key.substring(dot + 1), typed(key, value));
        });
        var changes = new JsonObject();
        changes.add("whatsapp", gateway);
        Shape.check(changes);
        return new SettingsFile(changes);
    }

    private static JsonElement typed(String key, String value) {
        if (value.isBlank()) {
            return JsonNull.INSTANCE;
        }
        if (key.equals("mediaHosts")) {
            var hosts = new JsonArray();
            Pattern.compile("[,\\s]+").splitAsStream(value.strip()).filter(host -> !host.isEmpty()).forEach(hosts::add);
            return hosts;
        }
        boolean isCount = WhatsAppReader.COUNTS.contains(key) && value.matches("\\d{1,15}");
        return isCount ? new JsonPrimitive(Long.valueOf(value)) : new JsonPrimitive(value);
    }

    /** What a kept document says of either gateway to WhatsApp, all as text: what {@link #whatsApp} takes. */
    public static Map<String, String> gateway(String document) {
        var whole = document.isEmpty() ? new JsonObject() : JsonParser.parseString(document).getAsJsonObject();
        var values = new TreeMap<String, String>();
        flatten("", whole.get("whatsapp"), values);
        return Map.copyOf(values);
    }

    private static void flatten(String key, @Nullable JsonElement value, Map<String, String> into) {
        switch (value) {
            case JsonObject inside -> inside.asMap().forEach((name, one) -> flatten(key.isEmpty() ? name : key + "." + name, one, into));
            case JsonArray all -> into.put(key, all.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining(", ")));
            case JsonPrimitive one -> into.put(key, one.getAsString());
            case null, default -> { }
        }
    }

    private static SettingsFile of(Reader reader, String name) throws IOException {
        try {
            var json = new JsonReader(reader);
            json.setStrictness(Strictness.STRICT);
            if (!(JsonParser.parseReader(json) instanceof JsonObject object)) {
                throw new BadSettings(name + " is no JSON object");
            }
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new BadSettings(name + " has something behind its JSON object");
            }
            Shape.check(object);
            return new SettingsFile(object);
        } catch (JsonParseException | MalformedJsonException e) {
            throw new BadSettings(name + " is not JSON: " + e.getMessage());
        }
    }

    /**
     * The store's settings document with this file's changes in it.
     *
     * @param kept what {@link #merge} gave before; empty for a new store
     */
    public String merge(String kept) {
        var whole = kept.isEmpty() ? new JsonObject() : JsonParser.parseString(kept).getAsJsonObject();
        merge(whole, changes);
        whole.remove("providers");
        whole.remove("services");
        return whole.toString();
    }

    private static void merge(JsonObject into, JsonObject from) {
        from.asMap().forEach((name, value) -> {
            if (value instanceof JsonObject inner && into.get(name) instanceof JsonObject known) {
                merge(known, inner);
            } else {
                into.add(name, value);
            }
        });
    }

    /** What a kept document says. @throws BadSettings naming the key that is wrong or missing */
    public static Configuration configuration(String document) {
        JsonElement json = document.isEmpty() ? new JsonObject() : JsonParser.parseString(document);
        return SettingsReader.read(new Values("", json.getAsJsonObject()));
    }

    /** The providers that the file names. @throws BadSettings naming the key that is wrong or missing */
    public List<Provider> providers() {
        return new Values("", changes).list("providers").stream().map(ProviderReader::read).toList();
    }

    /** The services that the file names. @throws BadSettings naming the key that is wrong or missing */
    public List<Service> services() {
        return new Values("", changes).list("services").stream().map(ServiceReader::read).toList();
    }

    /**
     * The fall-backs of the services for which the file names them, by the services' numbers; an empty list takes them
     * away.
     *
     * @throws BadSettings naming the key that is wrong or missing
     */
    public Map<Integer, List<Route>> fallbacks() {
        var all = new LinkedHashMap<Integer, List<Route>>();
        new Values("", changes).list("services").stream().filter(s -> s.has("fallbacks"))
                .forEach(s -> all.put(ServiceReader.number(s), ServiceReader.fallbacks(s)));
        return all;
    }

    /** Words for types in the file that API v2 does not know: such services are kept, but the bot does not sell them. */
    public List<String> unknownTypes() {
        return services().stream().filter(s -> s.kind().isEmpty()).map(Service::type).distinct().toList();
    }
}
