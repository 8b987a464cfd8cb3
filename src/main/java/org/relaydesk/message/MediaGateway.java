package org.relaydesk.message;

/** Fetches what customers attach. Calls block and never throw for what the outside does. */
public interface MediaGateway {
    MediaAnswer fetch(String mediaId);

    sealed interface MediaAnswer {
        /** Complete and with the SHA-256 that the gateway promised. {@code sha256} is lower-case hex. */
        record Fetched(byte[] content, String mimeType, String sha256) implements MediaAnswer {}

        /** May be tried again. */
        record TryAgain(String why) implements MediaAnswer {}

        /** Will never come: expired, too large, wrong checksum, host not allowed. */
        record Gone(String why) implements MediaAnswer {}
    }
}
