package org.relaydesk.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A shop's settings with a service of every type, and one of a type that nobody knows (118). */
public final class Kinds {
    private Kinds() {}

    public static void everyType(JsonObject settings) {
        var services = settings.getAsJsonArray("services");
        services.get(0).getAsJsonObject().addProperty("dripFeed", true);
        add(services, 102, "Package", 1, 1);
        add(services, 112, "Package", 500, 500);
        add(services, 103, "Custom Comments", 2, 10);
        add(services, 104, "Custom Comments Package", 1, 1);
        add(services, 105, "Mentions", 100, 1000);
        add(services, 106, "Mentions with Hashtags", 100, 1000);
        add(services, 107, "Mentions Custom List", 1, 10);
        add(services, 108, "Mentions Hashtag", 100, 1000);
        add(services, 109, "Mentions User Followers", 100, 1000);
        add(services, 110, "Mentions Media Likers", 100, 1000);
        add(services, 111, "Comment Likes", 100, 1000);
        add(services, 113, "poll", 100, 1000);
        add(services, 114, "INVITES_FROM_GROUPS", 100, 1000);
        add(services, 115, "Subscriptions", 100, 1000);
        add(services, 116, "Web Traffic", 100, 1000);
        add(services, 117, "seo", 100, 1000);
        add(services, 118, "Comment Replies", 1, 10);
    }

    private static void add(JsonArray services, int number, String type, int min, int max) {
        var service = Settings.service(number, "Service " + number, "Kinds", "149.00", "bulkpanel", "9" + number);
        service.addProperty("type", type);
        service.addProperty("min", min);
        service.addProperty("max", max);
        services.add(service);
    }
}
