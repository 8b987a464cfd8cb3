package org.relaydesk.adapter.provider;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads one whole request from each connection, writes what it was given, however wrong, and closes. */
final class RawServer implements AutoCloseable {
    /** Requests that were read to their end. */
    final AtomicInteger requests = new AtomicInteger();
    private final ServerSocket server;
    private final byte[] answer;

    RawServer(String answer) {
        this(answer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    RawServer(byte[] answer) {
        this.answer = answer;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api/v2");
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                read(socket);
                requests.incrementAndGet();
                socket.getOutputStream().write(answer);
            } catch (IOException e) {
                // closed, or the client went away
            }
        }
    }

    private static void read(Socket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        int length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        in.readNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
