package org.relaydesk.desk.statement;

/** What a column is, as the seller says. */
enum Role {
    NOTHING, DAY, TIME, WORDS, REFERENCE, MONEY_IN, MONEY_OUT, AMOUNT, DIRECTION
}
