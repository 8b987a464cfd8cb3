package org.relaydesk.adapter.whatsapp;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * How the WhatsApp Cloud API is reached.
 *
 * @param graphUrl the base address with its version, {@code https://graph.facebook.com/v26.0}
 * @param phoneNumberId the id of the seller's own number
 * @param accessToken the bearer token; secret
 * @param appSecret signs the webhooks; secret
 * @param verifyToken what Meta repeats when the webhook is set up; secret
 * @param mediaHosts the hosts that attachments may be fetched from; a port in an entry is passed over
 */
public record CloudSettings(
        URI graphUrl,
        String phoneNumberId,
        String accessToken,
        String appSecret,
        String verifyToken,
        List<String> mediaHosts) {
    public CloudSettings {
        mediaHosts = mediaHosts.stream().map(CloudSettings::hostOf).toList();
    }

    /** The address of something below the base. */
    String below(String path) {
        var base = graphUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/" + path;
    }

    private static String hostOf(String entry) {
        var host = entry.strip().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(1, Math.max(1, host.indexOf(']')));
        }
        // A bare IPv6 address has several colons; a single one stands before a port.
        return host.indexOf(':') == host.lastIndexOf(':') ? host.replaceFirst(":\\d*$", "") : host;
    }

    @Override
    public String toString() {
        return "WhatsApp number " + phoneNumberId + " at " + graphUrl.getHost() + ", media from " + mediaHosts;
    }
}
