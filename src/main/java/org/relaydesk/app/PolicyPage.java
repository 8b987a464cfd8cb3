package org.relaydesk.app;

import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;

import org.relaydesk.settings.StoreSettings;

/** The policy in force and its announced changes, as the listener shows them. */
record PolicyPage(OpenStore open, StoreSettings settings, InstantSource clock) {
    String html() {
        var date = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(settings.zone());
        return open.store().reader().call(() -> {
            var policies = open.repositories().policies();
            var now = policies.current(clock.instant()).orElseThrow();
            var later = new LinkedHashMap<String, String>();
            policies.announced(clock.instant()).forEach(v -> later.put(date.format(v.effectiveFrom()), v.text()));
            return PolicyText.page(settings.name(), date.format(now.effectiveFrom()), now.text(), later);
        });
    }
}
