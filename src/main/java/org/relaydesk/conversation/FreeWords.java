package org.relaydesk.conversation;

import org.relaydesk.catalog.Field;

/** Whether words that look like a command are an answer: a comment may begin with "buy". Pure. */
final class FreeWords {
    private FreeWords() {}

    /**
     * Decides.
     *
     * @param asked what the bot asked for last
     * @param intent what the words would mean otherwise
     */
    static boolean answer(Field asked, String text, Intent intent) {
        if (!isFree(asked)) {
            return false;
        }
        boolean manyLines = text.strip().lines().count() > 1;
        return switch (intent) {
            // nobody means a command in more than one line here
            case Intent.Buy _, Intent.Status _, Intent.Refill _, Intent.CancelOrder _, Intent.TopUp _ -> manyLines;
            case Intent.Support _, Intent.BuyHelp _, Intent.Orders _, Intent.Wallet _, Intent.Policy _, Intent.Chosen _ ->
                text.strip().contains(" ") || manyLines;
            case Intent.Review review -> manyLines || review.order().chars().noneMatch(Character::isDigit);
            case Intent.Language language -> manyLines || language.code().isEmpty();
            case Intent.Drip _, Intent.DripOff _ -> true;
            default -> false;
        };
    }

    static boolean isFree(Field field) {
        return switch (field) {
            case COMMENTS, USERNAMES, HASHTAGS, GROUPS, KEYWORDS, GOOGLE_KEYWORD -> true;
            default -> false;
        };
    }
}
