package org.relaydesk.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server on this machine: what goes through can be broken off, turned away or changed. */
public final class Gate implements AutoCloseable {
    private final int port;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    public final AtomicInteger connections = new AtomicInteger();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    /** Whether the server's word for IDLE is taken out of what it says. */
    public volatile boolean withoutIdle;
    private ServerSocket door;

    public Gate(int to) {
        this.to = to;
        door = listen(0);
        port = door.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Everything that the client said. */
    public String asked() {
        return String.join("", asked);
    }

    /** Breaks everything off, and nobody answers at the port any more. */
    public void shut() {
        try {
            door.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        cut();
    }

    /** Breaks everything off. */
    public void cut() {
        open.forEach(Gate::close);
        open.clear();
    }

    public void reopen() {
        door = listen(port);
    }

    private ServerSocket listen(int at) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var client = socket.accept();
                connections.incrementAndGet();
                var server = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pump(client, server, true));
                Thread.ofVirtual().start(() -> pump(server, client, false));
            }
        } catch (IOException e) {
            // shut
        }
    }

    private void pump(Socket from, Socket into, boolean client) {
        try {
            var buffer = new byte[8192];
            for (int n = from.getInputStream().read(buffer); n >= 0; n = from.getInputStream().read(buffer)) {
                var text = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                if (client) {
                    asked.add(text);
                } else if (withoutIdle) {
                    text = text.replace(" IDLE", "");
                }
                into.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
                into.getOutputStream().flush();
            }
        } catch (IOException e) {
            // broken off
        } finally {
            close(from);
            close(into);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        shut();
    }
}
