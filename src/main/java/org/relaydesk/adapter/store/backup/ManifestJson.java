package org.relaydesk.adapter.store.backup;

import java.time.Instant;
import java.util.TreeMap;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.relaydesk.backup.BadBackup;
import org.relaydesk.backup.Manifest;

/** The manifest as the text that stands in a backup. */
final class ManifestJson {
    private ManifestJson() {}

    static String write(Manifest m) {
        var json = new JsonObject();
        json.addProperty("program", m.program());
        json.addProperty("storeVersion", m.storeVersion());
        json.addProperty("madeAt", m.madeAt().toString());
        json.addProperty("line", m.line());
        json.addProperty("hash", m.hash());
        var rows = new JsonObject();
        m.rows().forEach(rows::addProperty);
        json.add("rows", rows);
        json.addProperty("sha256", m.sha256());
        json.addProperty("bytes", m.bytes());
        json.addProperty("pictures", m.pictures());
        json.addProperty("withMedia", m.withMedia());
        return new GsonBuilder().setPrettyPrinting().create().toJson(json);
    }

    /** @throws BadBackup if it is no manifest */
    static Manifest read(String text) {
        try {
            var json = JsonParser.parseString(text).getAsJsonObject();
            var rows = new TreeMap<String, Long>();
            json.getAsJsonObject("rows").asMap().forEach((table, n) -> rows.put(table, n.getAsLong()));
            return new Manifest(
                    json.get("program").getAsString(), json.get("storeVersion").getAsInt(),
                    Instant.parse(json.get("madeAt").getAsString()), json.get("line").getAsLong(),
                    json.get("hash").getAsString(), rows, json.get("sha256").getAsString(), json.get("bytes").getAsLong(),
                    json.get("pictures").getAsInt(), json.get("withMedia").getAsBoolean());
        } catch (RuntimeException e) {
            throw new BadBackup("its manifest can't be read", e);
        }
    }
}
