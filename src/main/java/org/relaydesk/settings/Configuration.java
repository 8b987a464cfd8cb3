package org.relaydesk.settings;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a settings file sets, but for providers and services, which have tables of their own.
 *
 * @param whatsapp null where WhatsApp is not set up
 * @param smsToken null where no phone forwards bank SMS
 * @param backupFolder where backups go; empty for the folder {@code backups} in the store's
 */
public record Configuration(
        StoreSettings store,
        String bind,
        int port,
        @Nullable WhatsApp whatsapp,
        @Nullable String smsToken,
        String backupFolder) {
    /** The Cloud API's settings; tokens and secrets are never logged. */
    public record WhatsApp(
            URI graphUrl,
            String phoneNumberId,
            String accessToken,
            String appSecret,
            String verifyToken,
            List<String> mediaHosts) {
        @Override
        public String toString() {
            return "WhatsApp number " + phoneNumberId;
        }
    }
}
