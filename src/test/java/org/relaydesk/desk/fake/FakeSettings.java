package org.relaydesk.desk.fake;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.settings.GatewayActions;
import org.relaydesk.desk.settings.LinkActions;
import org.relaydesk.message.LinkState;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.money.Paise;
import org.relaydesk.query.LinkQueries;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.settings.WhatsApp;
import org.relaydesk.work.Refused;

/** A store's settings and its link to WhatsApp, made up. */
public final class FakeSettings implements LinkQueries, LinkActions, GatewayActions {
    public static final WhatsApp CLOUD = new WhatsApp.Cloud(
            URI.create("https://graph.facebook.com/v26.0"), "109876543210", "access-made-up", "secret-made-up", "verify-made-up",
            List.of("lookaside.fbsbx.com"), Map.of("refund", "refund_notice"));
    public static final WhatsApp WAHA =
            new WhatsApp.Waha(URI.create("http://127.0.0.1:3000"), "default", "key-made-up", "hmac-made-up");

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile LinkState link = new LinkState(Standing.LINKED, Names.NOW, "+91 98111 11111", "");
    public volatile byte[] png = {};
    public volatile Known known = new Known(
            Map.of("transport", "cloud", "phoneNumberId", "109876543210", "templates.refund", "refund_notice"),
            Set.of("accessToken", "appSecret", "verifyToken"));
    public volatile @Nullable Refused refuses;
    public final List<Map<String, String>> saved = new CopyOnWriteArrayList<>();
    public volatile Configuration configuration = over(CLOUD);

    public static Configuration over(@Nullable WhatsApp whatsApp) {
        return new Configuration(
                new StoreSettings("Demo Store", "demostore@okhdfcbank", "SMM", Names.INDIA,
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.of(19, 0), "IN", "en",
                        Duration.ofMinutes(30), Duration.ofHours(24), true, Paise.of(5_00), Duration.ofMinutes(2)),
                "127.0.0.1", 8787, whatsApp, "sms-made-up", null, "");
    }

    public void is(Standing standing, String trouble) {
        link = new LinkState(standing, Names.NOW, "", trouble);
    }

    @Override
    public Seen seen() {
        return new Seen(Names.NOW.minusSeconds(40), Names.NOW.minusSeconds(60), Names.NOW.minusSeconds(55));
    }

    @Override
    public LinkState state() {
        return link;
    }

    @Override
    public Optional<byte[]> pairing() {
        asked.add("pairing");
        return Optional.of(png).filter(bytes -> bytes.length > 0);
    }

    @Override
    public CompletableFuture<@Nullable Void> check() {
        asked.add("check");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<@Nullable Void> start() {
        asked.add("start");
        is(Standing.SCAN, "");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Known> known() {
        return CompletableFuture.completedFuture(known);
    }

    @Override
    public CompletableFuture<@Nullable Void> save(Map<String, String> changes) {
        var no = refuses;
        if (no != null) {
            return CompletableFuture.failedFuture(no);
        }
        saved.add(changes);
        return CompletableFuture.completedFuture(null);
    }
}
