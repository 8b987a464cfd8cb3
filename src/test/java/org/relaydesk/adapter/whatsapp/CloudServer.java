package org.relaydesk.adapter.whatsapp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.relaydesk.message.MediaStore;

/** A local server that plays the Cloud API. */
final class CloudServer implements AutoCloseable {
    final MockWebServer server = new MockWebServer();

    CloudServer() throws IOException {
        server.start();
    }

    CloudSettings settings(String... mediaHosts) {
        return new CloudSettings(
                server.url("/v26.0").uri(), "5550001", "access-token-1", "app-secret-1", "verify-1", List.of(mediaHosts));
    }

    void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    /** A store that keeps one picture under {@code "ab12"}. */
    static MediaStore store(Path picture) {
        return new MediaStore() {
            @Override
            public String keep(byte[] content, String mimeType) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Path> find(String sha256) {
                return sha256.equals("ab12") ? Optional.of(picture) : Optional.empty();
            }
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
