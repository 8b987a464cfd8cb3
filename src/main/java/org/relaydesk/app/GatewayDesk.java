package org.relaydesk.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.settings.BadSettings;
import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.desk.settings.GatewayActions;
import org.relaydesk.work.Refused;

/** Changes the gateway to WhatsApp as {@code configure} does, by a settings file of its own. */
record GatewayDesk(OpenStore open, InstantSource clock, Executor calls) implements GatewayActions {
    private static final Set<String> SECRETS = Set.of("accessToken", "appSecret", "verifyToken", "apiKey", "hmacKey");
    private static final Pattern KEY = Pattern.compile("whatsapp\\.(\\S+) (.+)", Pattern.DOTALL);

    @Override
    public CompletableFuture<Known> known() {
        return CompletableFuture.supplyAsync(() -> {
            var all = open.gateway();
            Predicate<String> isSecret = SECRETS::contains;
            return new Known(
                    all.entrySet().stream().filter(e -> !isSecret.test(e.getKey()))
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                    all.keySet().stream().filter(isSecret).collect(Collectors.toUnmodifiableSet()));
        }, calls);
    }

    @Override
    public CompletableFuture<@Nullable Void> save(Map<String, String> changes) {
        return CompletableFuture.runAsync(() -> {
            try {
                open.configure(SettingsFile.whatsApp(changes), clock);
            } catch (BadSettings e) {
                var found = KEY.matcher(String.valueOf(e.getMessage()));
                throw found.matches() ? new Refused("settings-wrong", found.group(1), found.group(2))
                        : new Refused("settings-wrong", "", String.valueOf(e.getMessage()));
            }
        }, calls).thenApply(_ -> null);
    }
}
