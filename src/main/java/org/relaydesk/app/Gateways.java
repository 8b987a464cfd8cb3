package org.relaydesk.app;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.provider.ApiV2Client;
import org.relaydesk.adapter.provider.GuardedApi;
import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.message.MediaStore;
import org.relaydesk.relay.ProviderMeter;
import org.relaydesk.settings.Configuration;

/** The outside as the settings describe it; {@code whatsApp} is null where WhatsApp is not set up. */
record Gateways(
        ApiV2Client client, GuardedApi providers, ProviderMeter meter, MediaStore files, @Nullable WhatsAppGate whatsApp)
        implements AutoCloseable {
    static Gateways of(Configuration configuration, FileMediaStore files, InstantSource clock) {
        var client = new ApiV2Client(clock);
        var meter = new ProviderMeter(System::nanoTime);
        var whatsApp = configuration.whatsapp();
        return new Gateways(
                client, GuardedApi.over(client, clock, meter), meter, files,
                whatsApp == null ? null : WhatsAppGate.of(whatsApp, files, clock));
    }

    /** Breaks off calls that are under way; each becomes an unclear or failed answer, never a lost one. */
    @Override
    public void close() {
        providers.close();
        client.close();
        if (whatsApp != null) {
            whatsApp.close();
        }
    }
}
