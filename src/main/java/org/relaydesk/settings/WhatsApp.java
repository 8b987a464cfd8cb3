package org.relaydesk.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.relaydesk.message.Transport;

/** How customers are reached: by one gateway at a time. Tokens, keys and secrets are never logged. */
public sealed interface WhatsApp {
    Transport transport();

    /** How fast messages may leave. */
    Pace pace();

    /**
     * The official Cloud API.
     *
     * @param graphUrl with the version of the API in it, {@code https://graph.facebook.com/v26.0}
     * @param templates the names of approved message templates by what they are for, such as {@code refund}
     */
    record Cloud(
            URI graphUrl,
            String phoneNumberId,
            String accessToken,
            String appSecret,
            String verifyToken,
            List<String> mediaHosts,
            Map<String, String> templates,
            Pace pace)
            implements WhatsApp {
        /** At the usual pace. */
        public Cloud(
                URI graphUrl, String phoneNumberId, String accessToken, String appSecret, String verifyToken, List<String> mediaHosts,
                Map<String, String> templates) {
            this(graphUrl, phoneNumberId, accessToken, appSecret, verifyToken, mediaHosts, templates, Pace.usual(Transport.CLOUD));
        }

        @Override
        public Transport transport() {
            return Transport.CLOUD;
        }

        @Override
        public String toString() {
            return "WhatsApp number " + phoneNumberId;
        }
    }

    /**
     * A WAHA gateway.
     *
     * @param session WAHA's name of the phone that is paired with it
     * @param apiKey is sent with each call
     * @param hmacKey signs its webhooks
     */
    record Waha(URI url, String session, String apiKey, String hmacKey, Pace pace) implements WhatsApp {
        /** At the usual pace. */
        public Waha(URI url, String session, String apiKey, String hmacKey) {
            this(url, session, apiKey, hmacKey, Pace.usual(Transport.WAHA));
        }

        @Override
        public Transport transport() {
            return Transport.WAHA;
        }

        @Override
        public String toString() {
            return "WAHA session " + session + " at " + url.getHost();
        }
    }
}
