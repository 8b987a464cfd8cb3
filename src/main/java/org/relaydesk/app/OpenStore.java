package org.relaydesk.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.relaydesk.adapter.settings.BadSettings;
import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.adapter.store.Setting;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.catalog.Route;
import org.relaydesk.policy.PolicyVersion;
import org.relaydesk.settings.Configuration;

/** A store with its repositories and settings. */
public record OpenStore(Store store, Repositories repositories) implements AutoCloseable {
    private static final String CONFIGURATION = "configuration";

    /** Opens the store, and makes it where it is missing. */
    public static OpenStore at(Path folder) {
        return at(folder, InstantSource.system());
    }

    public static OpenStore at(Path folder, InstantSource clock) {
        return of(Store.open(folder, clock, new MigrationBackup(clock)));
    }

    /** Over a store that is open already. */
    public static OpenStore of(Store store) {
        return new OpenStore(store, Repositories.of(store));
    }

    /** What the store's settings say; empty settings are refused by the first key that is missing. */
    public Configuration configuration() {
        return SettingsFile.configuration(store.reader().call(this::document));
    }

    /** The settings of either gateway to WhatsApp as they are kept, secrets too, by their keys. */
    Map<String, String> gateway() {
        return SettingsFile.gateway(store.reader().call(this::document));
    }

    private String document() {
        return repositories.settings().all().stream()
                .filter(s -> s.name().equals(CONFIGURATION))
                .map(Setting::text)
                .findFirst()
                .orElse("");
    }

    /** Takes a settings file over, whole or not at all: {@link BadSettings} names what is wrong. */
    public void configure(SettingsFile file, InstantSource clock) {
        store.writer().run(() -> {
            var merged = file.merge(document());
            SettingsFile.configuration(merged);
            repositories.settings().save(new Setting(CONFIGURATION, merged));
            file.providers().forEach(changed -> repositories.providers().byName(changed.name()).ifPresentOrElse(
                    known -> {
                        known.change(changed);
                        repositories.providers().update(known);
                    },
                    () -> repositories.providers().insert(changed)));
            file.services().forEach(changed -> {
                if (repositories.providers().byName(changed.provider()).isEmpty()) {
                    throw new BadSettings("services.provider must be a provider of the store, not " + changed.provider());
                }
                repositories.services().byNumber(changed.number()).ifPresentOrElse(
                        known -> {
                            known.change(changed);
                            repositories.services().update(known);
                        },
                        () -> repositories.services().insert(changed));
            });
            file.fallbacks().forEach(this::replaceFallbacks);
            firstPolicy(clock);
        });
    }

    private void replaceFallbacks(int service, List<Route> routes) {
        routes.stream().filter(r -> repositories.providers().byName(r.provider()).isEmpty()).findFirst().ifPresent(r -> {
            throw new BadSettings("services.fallbacks.provider must be a provider of the store, not " + r.provider());
        });
        repositories.routes().ofService(service).forEach(repositories.routes()::delete);
        routes.forEach(repositories.routes()::insert);
    }

    /** A new store begins with the published policy as its first version. */
    private void firstPolicy(InstantSource clock) {
        if (repositories.policies().current(clock.instant()).isEmpty()) {
            repositories.policies().insert(new PolicyVersion(1, clock.instant(), PolicyText.published()));
        }
    }

    @Override
    public void close() {
        Uninterrupted.run(store::close);
    }
}
