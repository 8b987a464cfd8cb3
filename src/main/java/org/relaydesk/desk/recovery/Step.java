package org.relaydesk.desk.recovery;

/** What is done to bring a store back, in this order; until the last but one the broken store is not touched. */
public enum Step { UNPACK, ROLL_FORWARD, CHECK, SET_ASIDE, MOVE_IN }
