package org.relaydesk.statement;

import org.relaydesk.payment.CreditNotice;

/**
 * What an import will do with a line, and why.
 *
 * @param key by which the line is known in every file that has it
 * @param reason a code: why it is not simply new; empty where there is nothing to say
 * @param canCount whether the seller may say that it counts
 */
public record Foreseen(StatementLine line, String key, Standing standing, String reason, boolean canCount, CreditNotice notice) {}
