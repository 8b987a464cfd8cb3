package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The service without a window, until SIGTERM. */
@Command(name = "serve", description = "Runs the service without a window, until it is told to end.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store = Path.of("");

    private volatile boolean failed = true;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var end = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        // the virtual machine waits for its hooks: this one lets the service end in order, which is no failure
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            awaitQuietly(ended);
            Runtime.getRuntime().halt(failed ? 1 : 0);
        }, "end"));
        try (var open = Folders.existing(store);
                var service = RelayService.start(open, open.configuration(), InstantSource.system(), new SecureRandom())) {
            System.out.println("listening on " + service.configuration().bind() + ":" + service.port());
            System.out.flush();
            end.await();
            failed = false;
        } finally {
            ended.countDown();
        }
        return 0;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
