package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.relaydesk.adapter.settings.BadSettings;
import org.relaydesk.adapter.store.NewerStore;
import org.relaydesk.adapter.store.StoreInUse;
import org.relaydesk.backup.BackupFailed;
import org.relaydesk.backup.BadBackup;

/** The command line. Exit status: 0 done, 1 the work failed or a check found a fault, 2 wrong usage. */
@Command(
        name = "relaydesk",
        description = "The desk of a seller of social-media services over WhatsApp.",
        mixinStandardHelpOptions = true,
        version = "RelayDesk " + Main.VERSION,
        subcommands = {
            ServeCommand.class, ConfigureCommand.class, VerifyCommand.class, ExportCommand.class, BackupCommand.class,
            RestoreCommand.class, ImportStatementCommand.class
        })
public final class Main implements Callable<Integer> {
    static final String VERSION = "0.1";
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    /** What says by its message all that there is to say. */
    private static final List<Class<? extends Exception>> SAID = List.of(
            IOException.class, BadSettings.class, StoreInUse.class, NewerStore.class, BrokenStore.class, BackupFailed.class,
            BadBackup.class, Failure.class);

    @Option(names = "--store", paramLabel = "DIR", description = "the store's folder; its place in your home if left out")
    private @Nullable Path store;

    @Option(names = "--demo", description = "a demo store with simulated provider, WhatsApp and bank")
    private boolean demo;

    @Override
    public Integer call() {
        return demo ? DemoCommand.run() : WindowCommand.run(store == null ? Folders.standard() : store);
    }

    public static void main(String[] arguments) {
        // pictures are drawn and read with AWT, which must not look for a display beside JavaFX
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((e, _, _) -> failed(e));
        line.setParameterExceptionHandler((e, _) -> {
            System.err.println("relaydesk: " + sentence(e) + " (see relaydesk --help)");
            return 2;
        });
        return line.execute(arguments);
    }

    private static int failed(Exception e) {
        if (SAID.stream().noneMatch(known -> known.isInstance(e))) {
            LOG.error("failed", e);
        }
        System.err.println("relaydesk: " + sentence(e));
        return 1;
    }

    private static String sentence(Exception e) {
        var text = e.getMessage() == null ? e.toString() : e.getMessage();
        return text.lines().findFirst().orElse(text);
    }
}
