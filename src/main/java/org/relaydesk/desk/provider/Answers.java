package org.relaydesk.desk.provider;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.desk.provider.ProviderActions.Answer;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ProviderQueries.Change;

/** The answers that fit a catalogue change, the one that is suggested first. */
final class Answers {
    private Answers() {}

    static List<Answer> to(Change change) {
        var answers = new ArrayList<Answer>();
        switch (change.kind()) {
            case COST_UP -> {
                if (change.proposed() != null) {
                    answers.add(new Answer.RaisePrice(change.proposed()));
                }
                answers.add(new Answer.Keep());
            }
            case COST_DOWN -> answers.add(new Answer.Keep());
            case MINIMUM, MAXIMUM, TYPE, BACK -> {
                answers.add(new Answer.TakeOver());
                answers.add(new Answer.Keep());
            }
            case GONE -> answers.add(new Answer.Pause());
        }
        Leg fallBack = change.fallBack();
        if (fallBack != null) {
            answers.add(change.kind() == Kind.GONE ? 0 : answers.size(),
                    new Answer.UseFallBack(fallBack.provider(), fallBack.service()));
        }
        var pause = new Answer.Pause();
        if (!answers.contains(pause)) {
            answers.add(pause);
        }
        return List.copyOf(answers);
    }
}
