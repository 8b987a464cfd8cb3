package org.relaydesk.message;

import java.util.Optional;

/** The way to look after the link to WhatsApp. All but {@link #state} may wait for the gateway, up to some seconds. */
public interface GatewayLink {
    /** What is known; never waits. */
    LinkState state();

    /** Asks the gateway how it stands. */
    void check();

    /** Starts the gateway's session, and makes it where there is none; false where the gateway knows no such thing. */
    boolean start();

    /** The picture (PNG) that the seller scans with his phone; empty while there is none to scan. */
    Optional<byte[]> pairing();
}
