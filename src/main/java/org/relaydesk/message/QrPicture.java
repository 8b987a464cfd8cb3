package org.relaydesk.message;

/** Draws QR codes. */
public interface QrPicture {
    /** A PNG; the same text always gives the same bytes. */
    byte[] png(String text);
}
