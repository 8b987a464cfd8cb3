package org.relaydesk.settings;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a settings file sets, but for providers and services, which have tables of their own.
 *
 * @param whatsapp null where WhatsApp is not set up
 * @param smsToken null where no phone forwards bank SMS
 * @param mailbox null where no mailbox is read
 * @param backupFolder where backups go; empty for the folder {@code backups} in the store's
 */
public record Configuration(
        StoreSettings store,
        String bind,
        int port,
        @Nullable WhatsApp whatsapp,
        @Nullable String smsToken,
        @Nullable Mailbox mailbox,
        String backupFolder) {
    /**
     * A mailbox to which banks write; the password is never logged.
     *
     * @param tls whether the connection is encrypted from its first byte
     * @param allow the domains whose mails count, in small letters
     * @param servers how the receiving server calls itself in {@code Authentication-Results}, in small letters; empty to
     *     find out
     * @param to the addresses to which banks write, in small letters; empty for the mailbox's own
     */
    public record Mailbox(
            String host, int port, boolean tls, String user, String password, String folder, Set<String> allow,
            Set<String> servers, Set<String> to) {
        @Override
        public String toString() {
            return user + " at " + host;
        }
    }
}
