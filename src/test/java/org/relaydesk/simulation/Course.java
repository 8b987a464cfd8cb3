package org.relaydesk.simulation;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.simulation.Word.Meaning;

/**
 * What a panel will say of an order over its days: some words on the way, a last word, and often others after it, as
 * panels take back what they said. Each time it is asked it says the same again, or goes on to the next.
 */
final class Course {
    private enum Last {
        COMPLETED(56), PARTIAL(16), ALL_BACK(12), FAILED(7), ODD_PARTIAL(5), NEVER(4);

        private final int weight;

        Last(int weight) {
            this.weight = weight;
        }
    }

    /** What becomes of an order for that link. */
    interface Plan {
        Course of(String link, long quantity, Dice dice);
    }

    private final Dice dice;
    private final long quantity;
    private final List<Word> words = new ArrayList<>();
    private int at;

    /** Just these words. */
    Course(List<Word> words, Dice dice) {
        this.dice = dice;
        this.quantity = 0;
        this.words.addAll(words);
    }

    /** By chance. */
    Course(Dice dice, long quantity) {
        this.dice = dice;
        this.quantity = quantity;
        onTheWay();
        last(dice.pick(List.of(Last.values()), l -> l.weight));
        if (dice.percent(30)) {
            after();
        }
    }

    /** What it says now. */
    Word say() {
        return words.get(at);
    }

    /** It was heard: next time it says the same again, or goes on to the next. */
    void heard(boolean hurry) {
        if (at < words.size() - 1 && (hurry || dice.percent(65))) {
            at++;
        }
    }

    private void onTheWay() {
        words.add(Word.of(Meaning.UNDER_WAY, dice.word("Pending", "pending", "Awaiting")));
        if (dice.percent(70)) {
            words.add(Word.of(Meaning.UNDER_WAY, dice.word("In progress", "Processing", "IN_PROGRESS", "In-Progress"))
                    .left(dice.between(0, quantity)));
        }
        if (dice.percent(3)) {
            words.add(Word.of(Meaning.ODD, dice.word("Waiting for moderation", "Paused", "0", "Completed?")));
        }
        if (dice.percent(2)) {
            words.add(Word.of(Meaning.ERROR, dice.word("Incorrect order ID", "Order not found")));
        }
    }

    private void last(Last last) {
        switch (last) {
            case COMPLETED -> words.add(completed());
            case PARTIAL -> words.add(partial(dice.between(0, quantity)));
            case ALL_BACK -> words.add(allBack());
            case FAILED -> failed();
            case ODD_PARTIAL -> {
                var odd = Word.of(Meaning.PARTIAL, "Partial");
                words.add(odd.leftOddly(dice.word("", "many", "-5", "1.5", "n/a", Long.toString(quantity + 1))));
                words.add(odd.leftOddly(null));
                words.add(partial(dice.between(0, quantity)));
            }
            case NEVER -> words.add(Word.of(Meaning.UNDER_WAY, "In progress"));
        }
    }

    private void failed() {
        var failed = Word.of(Meaning.FAILED, dice.word("Fail", "Failed", "ERROR"));
        switch ((int) dice.between(1, 4)) {
            case 1 -> {
                // after a count had begun, and without what is left: for the seller, until it says more
                words.add(dice.percent(50) ? failed : failed.leftOddly("none"));
                words.add(failed.left(quantity));
            }
            case 2, 3 -> words.add(failed.left(quantity));
            default -> {
                // in the midst of it: no rule says what is due, until it says more
                words.add(failed.left(dice.between(1, quantity - 1)));
                words.add(failed.left(0));
                words.add(partial(dice.between(0, quantity)));
            }
        }
    }

    /** It thinks again: says it otherwise, gives more back, less, or all, or says that it goes on. */
    private void after() {
        int more = (int) dice.between(1, 3);
        for (int i = 0; i < more; i++) {
            words.add(switch ((int) dice.between(1, 6)) {
                case 1 -> completed();
                case 2 -> allBack();
                case 3 -> Word.of(Meaning.UNDER_WAY, "In progress");
                case 4 -> Word.of(Meaning.FAILED, "Failed").left(quantity);
                default -> partial(dice.between(0, quantity));
            });
        }
    }

    private Word completed() {
        return Word.of(Meaning.COMPLETED, dice.word("Completed", "completed", "COMPLETE")).left(0);
    }

    private Word allBack() {
        return Word.of(Meaning.ALL_BACK, dice.word("Canceled", "Cancelled", "CANCELED", "Refunded", "refunded", "Refund"));
    }

    private Word partial(long left) {
        var word = Word.of(Meaning.PARTIAL, dice.word("Partial", "partial", "PARTIAL"));
        return dice.percent(80)
                ? word.left(left)
                : new Word(Meaning.PARTIAL, word.status(), left + dice.word(".0", ".00"), left);
    }
}
