package org.relaydesk.adapter.listener;

import org.jspecify.annotations.Nullable;

/**
 * What callers must know. A route whose secret is null or blank is switched off and answers 404.
 *
 * @param appSecret signs WhatsApp's webhooks
 * @param verifyToken is repeated by Meta when the webhook is set up
 * @param smsToken of the app that forwards bank SMS
 * @param wahaKey signs WAHA's webhooks
 */
public record ListenerSecrets(
        @Nullable String appSecret, @Nullable String verifyToken, @Nullable String smsToken, @Nullable String wahaKey) {
    public static final ListenerSecrets NONE = new ListenerSecrets(null, null, null);

    public ListenerSecrets(@Nullable String appSecret, @Nullable String verifyToken, @Nullable String smsToken) {
        this(appSecret, verifyToken, smsToken, null);
    }

    boolean hasWhatsApp() {
        return isThere(appSecret) && isThere(verifyToken);
    }

    boolean hasWaha() {
        return isThere(wahaKey);
    }

    boolean hasSms() {
        return isThere(smsToken);
    }

    private static boolean isThere(@Nullable String secret) {
        return secret != null && !secret.isBlank();
    }

    @Override
    public String toString() {
        return "ListenerSecrets[whatsapp=" + hasWhatsApp() + ", waha=" + hasWaha() + ", sms=" + hasSms() + "]";
    }
}
