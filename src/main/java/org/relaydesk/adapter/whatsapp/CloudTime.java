package org.relaydesk.adapter.whatsapp;

import java.time.Instant;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.http.Json;

/** The {@code timestamp} of messages and statuses: seconds since the epoch, as a string or a number. */
final class CloudTime {
    private CloudTime() {}

    static Instant of(JsonObject object) {
        var seconds = Json.words(object, "timestamp").strip();
        return seconds.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : Instant.EPOCH;
    }
}
