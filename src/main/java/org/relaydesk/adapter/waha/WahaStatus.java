package org.relaydesk.adapter.waha;

import java.util.Locale;

import org.relaydesk.message.LinkState.Standing;

/** WAHA's words for how a session stands. */
final class WahaStatus {
    private WahaStatus() {}

    static Standing standing(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "WORKING" -> Standing.LINKED;
            case "SCAN_QR_CODE" -> Standing.SCAN;
            case "STARTING" -> Standing.STARTING;
            case "STOPPED" -> Standing.STOPPED;
            default -> Standing.FAILED;
        };
    }
}
