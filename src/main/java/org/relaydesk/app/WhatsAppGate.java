package org.relaydesk.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.inbox.WahaInbox;
import org.relaydesk.adapter.qr.ZxingQr;
import org.relaydesk.adapter.waha.WahaGateway;
import org.relaydesk.adapter.waha.WahaLink;
import org.relaydesk.adapter.waha.WahaMedia;
import org.relaydesk.adapter.waha.WahaSettings;
import org.relaydesk.adapter.whatsapp.CloudGateway;
import org.relaydesk.adapter.whatsapp.CloudLink;
import org.relaydesk.adapter.whatsapp.CloudMedia;
import org.relaydesk.adapter.whatsapp.CloudSettings;
import org.relaydesk.message.GatewayLink;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.message.MediaGateway;
import org.relaydesk.message.MediaStore;
import org.relaydesk.message.MessageGateway;
import org.relaydesk.message.QrGateway;
import org.relaydesk.message.Transport;
import org.relaydesk.message.WatchedGateway;
import org.relaydesk.settings.WhatsApp;

/**
 * The gateway to WhatsApp that the settings name: one interface over either.
 *
 * @param lids tells which phone is behind a chat without one
 * @param session WAHA's session; empty for the Cloud API
 * @param closing what ends with it
 */
record WhatsAppGate(
        Transport transport,
        MessageGateway messages,
        MediaGateway media,
        GatewayLink link,
        LinkWatch watch,
        WahaInbox.Lids lids,
        String session,
        List<Runnable> closing) {
    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppGate.class);
    private static final Duration MESSAGE = Duration.ofSeconds(20);
    private static final Duration ATTACHMENT = Duration.ofSeconds(30);
    private static final Duration QUESTION = Duration.ofSeconds(5);

    static WhatsAppGate of(WhatsApp settings, MediaStore files, InstantSource clock) {
        var watch = new LinkWatch(true, clock, state -> LOG.info("WhatsApp: {} {}", state.standing(), state.trouble()));
        return switch (settings) {
            case WhatsApp.Cloud cloud -> cloud(cloud, files, watch);
            case WhatsApp.Waha waha -> waha(waha, files, watch);
        };
    }

    private static WhatsAppGate cloud(WhatsApp.Cloud cloud, MediaStore files, LinkWatch watch) {
        var settings = new CloudSettings(
                cloud.graphUrl(), cloud.phoneNumberId(), cloud.accessToken(), cloud.appSecret(), cloud.verifyToken(),
                cloud.mediaHosts());
        var gateway = new CloudGateway(settings, files, MESSAGE);
        var media = new CloudMedia(settings, ATTACHMENT);
        var link = new CloudLink(settings, watch, QUESTION);
        return new WhatsAppGate(
                Transport.CLOUD, drawn(gateway, watch, files), media, link, watch, _ -> Optional.empty(), "",
                List.of(gateway::close, media::close, link::close));
    }

    private static WhatsAppGate waha(WhatsApp.Waha waha, MediaStore files, LinkWatch watch) {
        var settings = new WahaSettings(waha.url(), waha.session(), waha.apiKey());
        var gateway = new WahaGateway(settings, files, MESSAGE);
        var media = new WahaMedia(settings, ATTACHMENT);
        var link = new WahaLink(settings, watch, new ZxingQr(), QUESTION);
        return new WhatsAppGate(
                Transport.WAHA, drawn(gateway, watch, files), media, link, watch, link::phoneOf, waha.session(),
                List.of(gateway::close, media::close, link::close));
    }

    private static MessageGateway drawn(MessageGateway gateway, LinkWatch watch, MediaStore files) {
        return new QrGateway(new WatchedGateway(gateway, watch), new ZxingQr(), files);
    }

    /**
     * Asks the gateway how it stands, where that is due.
     *
     * @param asked when it was asked last
     * @return when it was asked last now
     */
    Instant check(Instant asked, Instant now) {
        boolean isDue = !now.isBefore(asked.plus(pause())) || asked.isAfter(now);
        if (isDue) {
            link.check();
        }
        return isDue ? now : asked;
    }

    /** A session on this machine is asked often; Meta only to see in time that a token has run out. */
    private Duration pause() {
        boolean trouble = watch.state().standing().isTrouble();
        return transport == Transport.WAHA ? Duration.ofSeconds(trouble ? 4 : 20) : Duration.ofMinutes(trouble ? 1 : 10);
    }

    /** Breaks off calls that are under way. */
    void close() {
        closing.forEach(Runnable::run);
    }
}
