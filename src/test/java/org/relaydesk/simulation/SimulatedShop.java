package org.relaydesk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.app.OpenStore;
import org.relaydesk.support.Settings;

/** The shop of a simulation: two providers that nobody calls by HTTP, and three services. */
final class SimulatedShop {
    static final String BULK = "bulkpanel";
    static final String SECOND = "second";
    static final List<String> PROVIDERS = List.of(BULK, SECOND);

    private SimulatedShop() {}

    static OpenStore open(Path folder, World world) {
        var open = OpenStore.at(folder.resolve("store"));
        open.configure(SettingsFile.read(settings(folder)), world.clock);
        world.expected.priced(1, 14_900);
        world.expected.priced(2, 2_000);
        world.expected.priced(3, 9_950);
        return open;
    }

    private static Path settings(Path folder) {
        var settings = JsonParser.parseString("""
                {"store":{"name":"Demo Store","upiId":"demostore@okhdfcbank","orderPrefix":"SMM","timeZone":"Asia/Kolkata",
                  "businessDays":"MON-SAT","businessHours":"10:00-19:00","holidays":"IN","language":"en"},
                 "listener":{"bind":"127.0.0.1","port":0},
                 "whatsapp":{"transport":"cloud","verifyToken":"verify-1","phoneNumberId":"555001","accessToken":"token-1",
                  "appSecret":"app-secret-1"},
                 "polling":{"everySeconds":300},
                 "payments":{"expiryMinutes":30,"quarantineHours":24,"shortfallFromWallet":true},
                 "bankFeeds":{"sms":{"token":"sms-token-1"}},
                 "providers":[
                  {"name":"bulkpanel","url":"https://bulk.example/api/v2","key":"key-1","currency":"USD",
                   "rupeesPerUnit":"84.50","timeoutSeconds":20,"requestsPerMinute":60},
                  {"name":"second","url":"https://second.example/api/v2","key":"key-2","currency":"USD",
                   "rupeesPerUnit":"84.50","timeoutSeconds":20,"requestsPerMinute":60}]}""").getAsJsonObject();
        var services = new JsonArray();
        services.add(Settings.service(1, "Instagram Followers", "Instagram", "149.00", BULK, "4411"));
        services.add(Settings.service(2, "Instagram Likes", "Instagram", "20.00", BULK, "4412"));
        services.add(Settings.service(3, "YouTube Views", "YouTube", "99.50", SECOND, "77"));
        services.get(0).getAsJsonObject().addProperty("refillDays", 10);
        settings.add("services", services);
        try {
            return Files.writeString(folder.resolve("settings.json"), settings.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
