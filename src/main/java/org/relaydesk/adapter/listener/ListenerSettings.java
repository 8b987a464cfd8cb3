package org.relaydesk.adapter.listener;

/**
 * Where the listener listens.
 *
 * @param bind the address; loopback unless the seller knows better, since a tunnel or reverse proxy stands in front
 * @param port 0 for any free one, see {@link Listener#port()}
 */
public record ListenerSettings(String bind, int port) {
    public ListenerSettings {
        if (bind.isBlank() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not an address and port to listen on: " + bind + " " + port);
        }
    }

    public static ListenerSettings loopback(int port) {
        return new ListenerSettings("127.0.0.1", port);
    }
}
