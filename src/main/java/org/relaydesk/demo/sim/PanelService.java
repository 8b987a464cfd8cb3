package org.relaydesk.demo.sim;

/**
 * A service as a panel lists it.
 *
 * @param type such as {@code Default} or {@code Custom Comments}
 * @param rate for 1000 units, in hundred-thousandths of a dollar
 */
public record PanelService(
        String id,
        String name,
        String category,
        String type,
        long rate,
        long min,
        long max,
        boolean refill,
        boolean cancel,
        boolean dripFeed) {
    /** What the panel takes for a quantity. */
    public long charge(long quantity) {
        return rate * quantity / 1000;
    }

    /** The same at another rate. */
    public PanelService at(long newRate) {
        return new PanelService(id, name, category, type, newRate, min, max, refill, cancel, dripFeed);
    }

    /** The same from another quantity on. */
    public PanelService from(long newMin) {
        return new PanelService(id, name, category, type, rate, newMin, max, refill, cancel, dripFeed);
    }
}
