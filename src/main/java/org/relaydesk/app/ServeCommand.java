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

    @Override
    public Integer call() throws IOException {
        var end = new CountDownLatch(1);
        try (var _ = EndSignal.onEnd(end::countDown);
                var run = StoreRun.start(store, InstantSource.system(), new SecureRandom())) {
            var service = run.service();
            System.out.println("listening on " + service.configuration().bind() + ":" + service.port());
            System.out.flush();
            Uninterrupted.await(end);
        }
        return 0;
    }
}
