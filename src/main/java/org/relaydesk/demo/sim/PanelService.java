package org.relaydesk.demo.sim;

/**
 * A service as a panel lists it.
 *
 * @param rate for 1000 units, in hundred-thousandths of a dollar
 */
public record PanelService(
        String id, String name, String category, long rate, long min, long max, boolean refill) {
    /** What the panel takes for a quantity. */
    public long charge(long quantity) {
        return rate * quantity / 1000;
    }
}
