package org.relaydesk.demo.sim;

/** An order at a panel. Used under the panel's lock. */
final class PanelJob {
    private final PanelService service;
    private final String link;
    private final long quantity;
    private Fate fate;
    private int asked;
    private boolean ended;
    private long back;

    PanelJob(PanelService service, String link, long quantity, Fate fate) {
        this.service = service;
        this.link = link;
        this.quantity = quantity;
        this.fate = fate;
    }

    PanelService service() {
        return service;
    }

    boolean isFor(String itsService, String itsLink) {
        return service.id().equals(itsService) && link.equals(itsLink);
    }

    /** Its last word was told. */
    boolean hasEnded() {
        return ended;
    }

    /** It will end cancelled, when it would have ended. */
    void cancel() {
        fate = Fate.cancelled(fate.steps());
    }

    /** Each question goes one step on. */
    PanelReport report() {
        int step = Math.min(asked, fate.steps());
        asked++;
        boolean last = step == fate.steps();
        long remains = fate.remains(step, quantity);
        long kept = service.charge(quantity - (last ? remains : 0));
        if (last && !ended) {
            ended = true;
            back = service.charge(quantity) - kept;
        }
        long start = 1_000L + Math.floorMod(quantity * 7_919L + service.rate(), 9_000);
        return new PanelReport(fate.word(step), remains, start, kept);
    }

    /** What the panel gives back for it; told once. */
    long back() {
        long once = back;
        back = 0;
        return once;
    }
}
