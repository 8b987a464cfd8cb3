package org.relaydesk.adapter.whatsapp;

import java.util.regex.Pattern;

import com.google.gson.JsonObject;

/** The two ways to address a customer: by number, or by the business-scoped user id ({@code IN.…}). */
final class CloudRecipient {
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]+");

    private CloudRecipient() {}

    static boolean isUserId(String text) {
        return USER_ID.matcher(text).matches();
    }

    static void address(JsonObject message, String recipient) {
        message.addProperty(isUserId(recipient) ? "recipient" : "to", recipient);
    }
}
