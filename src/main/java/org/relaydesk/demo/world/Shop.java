package org.relaydesk.demo.world;

import java.time.ZoneId;

/** The demo's store. */
public final class Shop {
    public static final String NAME = "Demo Store";
    public static final String UPI_ID = "demostore@okhdfcbank";
    public static final String ORDER_PREFIX = "SMM";
    public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private Shop() {}
}
