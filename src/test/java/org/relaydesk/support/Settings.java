package org.relaydesk.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Settings files of a small shop: two providers, three services. */
public final class Settings {
    private Settings() {}

    public static JsonObject of(FakeGraph graph, FakeProvider bulk, FakeProvider second) {
        var settings = JsonParser.parseString("""
                {"store":{"name":"Demo Store","upiId":"demostore@okhdfcbank","orderPrefix":"SMM","timeZone":"Asia/Kolkata",
                  "businessDays":"MON-SAT","businessHours":"10:00-19:00","holidays":"IN","language":"en"},
                 "listener":{"bind":"127.0.0.1","port":0},
                 "whatsapp":{"transport":"cloud","verifyToken":"verify-1","mediaHosts":["127.0.0.1"]},
                 "polling":{"everySeconds":1},
                 "payments":{"expiryMinutes":30,"quarantineHours":24,"shortfallFromWallet":true},
                 "bankFeeds":{"sms":{}}}""").getAsJsonObject();
        var whatsapp = settings.getAsJsonObject("whatsapp");
        whatsapp.addProperty("graphUrl", graph.url());
        whatsapp.addProperty("phoneNumberId", FakeGraph.PHONE);
        whatsapp.addProperty("accessToken", FakeGraph.TOKEN);
        whatsapp.addProperty("appSecret", Hooks.APP_SECRET);
        settings.getAsJsonObject("bankFeeds").getAsJsonObject("sms").addProperty("token", Phone.SMS_TOKEN);
        var providers = new JsonArray();
        providers.add(provider("bulkpanel", bulk));
        providers.add(provider("second", second));
        settings.add("providers", providers);
        var services = new JsonArray();
        services.add(service(1, "Instagram Followers", "Instagram", "149.00", "bulkpanel", "4411"));
        services.add(service(2, "Instagram Likes", "Instagram", "20.00", "bulkpanel", "4412"));
        services.add(service(3, "YouTube Views", "YouTube", "99.50", "second", "77"));
        settings.add("services", services);
        return settings;
    }

    private static JsonObject provider(String name, FakeProvider provider) {
        var p = new JsonObject();
        p.addProperty("name", name);
        p.addProperty("url", provider.url());
        p.addProperty("key", FakeProvider.KEY);
        p.addProperty("currency", "USD");
        p.addProperty("rupeesPerUnit", "84.50");
        p.addProperty("timeoutSeconds", 3);
        p.addProperty("requestsPerMinute", 6000);
        return p;
    }

    public static JsonObject service(int number, String name, String category, String price, String provider, String its) {
        var s = new JsonObject();
        s.addProperty("number", number);
        s.addProperty("name", name);
        s.addProperty("category", category);
        s.addProperty("pricePer1000", price);
        s.addProperty("provider", provider);
        s.addProperty("providerService", its);
        s.addProperty("type", "Default");
        s.addProperty("min", 100);
        s.addProperty("max", 10_000);
        s.addProperty("refillDays", number == 1 ? 30 : 0);
        return s;
    }

    /** A link that a service of the small shop can be ordered for. */
    public static String link(int service, String what) {
        return (service == 3 ? "https://youtube.com/" : "https://instagram.com/") + what;
    }

    public static Path write(JsonObject settings, Path file) {
        try {
            return Files.writeString(file, settings.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
