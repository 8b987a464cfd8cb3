package org.relaydesk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;

/** Connections to a server that are kept, each with one request at a time; as bare as they can be, to leave the time to the server. */
final class Connections implements AutoCloseable {
    /** Servers hang up on who has been silent for 15 s, as one side is while the other has its turn. */
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private record Connection(Socket socket, InputStream in, OutputStream out, long usedAt) {
        static Connection to(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return new Connection(
                    socket, new BufferedInputStream(socket.getInputStream()), socket.getOutputStream(), System.nanoTime());
        }

        Connection used() {
            return new Connection(socket, in, out, System.nanoTime());
        }
    }

    private final int port;
    private final LinkedBlockingQueue<Connection> free = new LinkedBlockingQueue<>();

    Connections(int port, int many) throws IOException {
        this.port = port;
        for (int i = 0; i < many; i++) {
            free.add(Connection.to(port));
        }
    }

    /** Sends a request on a connection that is free, and waits for its 200. */
    void call(byte[] request) {
        try {
            var connection = free.take();
            if (System.nanoTime() - connection.usedAt() > FRESH) {
                connection.socket().close();
                connection = Connection.to(port);
            }
            try {
                connection.out().write(request);
                answered(connection.in());
            } finally {
                free.add(connection.used());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts a bench", e);
        }
    }

    private static void answered(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("the server hung up after: " + head);
            }
            head.append((char) read);
        }
        var text = head.toString().toLowerCase(Locale.ROOT);
        if (!text.startsWith("http/1.1 200") || !text.contains("content-length: 0")) {
            throw new IOException("not a bare 200: " + text);
        }
    }

    @Override
    public void close() throws IOException {
        for (var connection : free) {
            connection.socket().close();
        }
    }
}
