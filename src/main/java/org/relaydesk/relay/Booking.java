package org.relaydesk.relay;

import java.util.List;

/** How what a provider says is booked. Each of these is a transaction of its own. */
public interface Booking {
    /** News of one order. */
    Runnable news(long orderNumber, StatusAnswer.Entry entry);

    /** What one answer says of all those orders of which it brings no news. */
    Runnable rest(String provider, List<NoteAnswers.Said> said);

    /** Whether there is nothing to book of it: nothing has changed, and the order is due in the next round as it is. */
    boolean isNothing(NoteAnswers.Said said);

    static Booking of(ApplyStatus applyStatus, NoteAnswers noteAnswers) {
        return new Booking() {
            @Override
            public Runnable news(long orderNumber, StatusAnswer.Entry entry) {
                return () -> applyStatus.handle(orderNumber, entry);
            }

            @Override
            public Runnable rest(String provider, List<NoteAnswers.Said> said) {
                return () -> noteAnswers.handle(provider, said);
            }

            @Override
            public boolean isNothing(NoteAnswers.Said said) {
                return noteAnswers.isNothing(said);
            }
        };
    }
}
