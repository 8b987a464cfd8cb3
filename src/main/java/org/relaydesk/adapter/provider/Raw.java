package org.relaydesk.adapter.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a provider wrote, fit to be kept and shown: without the API key, should it echo it, and not endless. */
record Raw(String key) {
    private static final int KEPT = 4_000;

    String keep(String text) {
        var clean = text;
        if (!key.isEmpty()) {
            clean = clean.replace(key, "•••").replace(URLEncoder.encode(key, StandardCharsets.UTF_8), "•••");
        }
        return clean.length() <= KEPT ? clean : clean.substring(0, KEPT);
    }

    @Override
    public String toString() {
        return "Raw";
    }
}
