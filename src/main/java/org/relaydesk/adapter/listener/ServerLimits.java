package org.relaydesk.adapter.listener;

import java.util.Map;

/**
 * The limits of the JDK's server. It reads them once, when its first server is made, so they are set before; what was
 * given on the command line stays. {@code maxReqTime} (seconds for a whole request with its body) is what shakes off
 * senders that drip their bodies.
 */
public final class ServerLimits {
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.idleInterval", "15",
            "sun.net.httpserver.maxReqHeaderSize", "16384",
            "jdk.httpserver.maxConnections", "4000",
            "sun.net.httpserver.nodelay", "true");

    private ServerLimits() {}

    /** To be called before the first server of the program is made; a second call changes nothing. */
    public static void set() {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
