package org.relaydesk.query;

/** One way to have a service delivered: a provider, and its own id of the service there. */
public record Leg(String provider, String service) {}
