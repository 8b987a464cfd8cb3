package org.relaydesk.app;

import java.time.Duration;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.provider.ApiV2Client;
import org.relaydesk.adapter.provider.GuardedApi;
import org.relaydesk.adapter.qr.ZxingQr;
import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.adapter.whatsapp.CloudGateway;
import org.relaydesk.adapter.whatsapp.CloudMedia;
import org.relaydesk.adapter.whatsapp.CloudSettings;
import org.relaydesk.message.MediaStore;
import org.relaydesk.message.QrGateway;
import org.relaydesk.relay.ProviderMeter;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.WhatsApp;

/** The outside as the settings describe it; {@code cloud} and {@code media} are null where WhatsApp is not set up. */
record Gateways(
        ApiV2Client client,
        GuardedApi providers,
        ProviderMeter meter,
        MediaStore files,
        @Nullable CloudGateway cloud,
        @Nullable QrGateway messages,
        @Nullable CloudMedia media) implements AutoCloseable {
    private static final Duration MESSAGE = Duration.ofSeconds(20);
    private static final Duration ATTACHMENT = Duration.ofSeconds(30);

    static Gateways of(Configuration configuration, FileMediaStore files, InstantSource clock) {
        var client = new ApiV2Client(clock);
        var meter = new ProviderMeter(System::nanoTime);
        var providers = GuardedApi.over(client, clock, meter);
        if (!(configuration.whatsapp() instanceof WhatsApp.Cloud whatsApp)) {
            return new Gateways(client, providers, meter, files, null, null, null);
        }
        var settings = new CloudSettings(
                whatsApp.graphUrl(), whatsApp.phoneNumberId(), whatsApp.accessToken(), whatsApp.appSecret(),
                whatsApp.verifyToken(), whatsApp.mediaHosts());
        var cloud = new CloudGateway(settings, files, MESSAGE);
        return new Gateways(
                client, providers, meter, files, cloud, new QrGateway(cloud, new ZxingQr(), files),
                new CloudMedia(settings, ATTACHMENT));
    }

    /** Breaks off calls that are under way; each becomes an unclear or failed answer, never a lost one. */
    @Override
    public void close() {
        providers.close();
        client.close();
        if (cloud != null) {
            cloud.close();
        }
        if (media != null) {
            media.close();
        }
    }
}
