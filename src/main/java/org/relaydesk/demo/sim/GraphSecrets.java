package org.relaydesk.demo.sim;

/** What the simulated WhatsApp and the program know of each other; all of it made up. */
public record GraphSecrets(String phoneNumberId, String accessToken, String appSecret, String verifyToken) {
    @Override
    public String toString() {
        return "WhatsApp number " + phoneNumberId;
    }
}
