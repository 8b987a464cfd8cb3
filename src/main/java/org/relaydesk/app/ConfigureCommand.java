package org.relaydesk.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.adapter.store.Store;

/** Creates a store, or changes its settings, from a settings file. */
@Command(name = "configure", description = "Creates or changes a store from a settings file.", mixinStandardHelpOptions = true)
final class ConfigureCommand implements Callable<Integer> {
    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store = Path.of("");

    @Parameters(paramLabel = "FILE.json")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        // read before the store is made, so that a bad file leaves nothing behind
        var settings = SettingsFile.read(file);
        boolean fresh = !Store.exists(store);
        if (fresh) {
            Opening.refuseLost(store);
            SettingsFile.configuration(settings.merge(""));
            settings.providers();
            settings.services();
            settings.fallbacks();
        }
        try (var open = fresh ? OpenStore.at(store) : Opening.existing(store)) {
            open.configure(settings, InstantSource.system());
        }
        settings.unknownTypes().forEach(type -> System.err.println(
                "relaydesk: services.type " + type + " is kept, but not known: customers are told to ask you"));
        System.out.println((fresh ? "made the store in " : "changed the store in ") + store);
        return 0;
    }
}
