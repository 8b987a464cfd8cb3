package org.relaydesk.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpServer;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.RelayService;

/** The program as {@code serve} runs it, its bot answering through a Graph API that takes whatever comes. */
final class WholeProgram implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong answers = new AtomicLong();
    private final HttpServer graph;
    private final OpenStore open;
    private final RelayService service;

    WholeProgram(Path folder, Store store) throws IOException {
        graph = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        graph.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                var answer = ("{\"messages\":[{\"id\":\"wamid.out" + answers.incrementAndGet() + "\"}]}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        graph.setExecutor(threads);
        graph.start();
        open = OpenStore.of(store);
        open.configure(SettingsFile.read(settings(folder)), InstantSource.system());
        service = RelayService.start(open, open.configuration(), InstantSource.system(), new Random(1));
    }

    private Path settings(Path folder) throws IOException {
        return Files.writeString(folder.resolve("settings.json"), """
                {"store":{"name":"Bench","upiId":"bench@okexample"},"listener":{"port":0},
                 "whatsapp":{"graphUrl":"http://127.0.0.1:%d/v26.0","phoneNumberId":"5550001","accessToken":"token-1",
                  "appSecret":"%s","verifyToken":"verify-1"}}""".formatted(graph.getAddress().getPort(), Webhooks.SECRET));
    }

    int port() {
        return service.port();
    }

    /** How many messages of customers were worked off, and how many answers have left. */
    String progress() {
        var sql = open.store().repository(Sql::new);
        var row = open.store().reader().call(() -> sql.row(
                "select (select count(*) from inbox) taken, (select count(*) from inbox where state = 'DONE') worked,"
                        + " (select count(*) from inbox where state = 'DEAD') dead", Map.of()));
        return row.number("taken") + " taken, " + row.number("worked") + " worked off, " + row.number("dead") + " dead, "
                + answers.get() + " answers sent";
    }

    @Override
    public void close() {
        service.close();
        open.close();
        graph.stop(0);
        threads.close();
    }
}
