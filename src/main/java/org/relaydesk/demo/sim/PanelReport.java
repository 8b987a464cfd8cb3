package org.relaydesk.demo.sim;

/** What a panel says of an order; {@code charge} in hundred-thousandths of a dollar, for what it delivers. */
public record PanelReport(String status, long remains, long startCount, long charge) {
    /** The charge as panels write it. */
    public String chargeText() {
        return Usd.text(charge);
    }
}
