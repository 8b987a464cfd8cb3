package org.relaydesk.customer;

/** Whether a customer is served. */
public enum Standing { GOOD, SUSPENDED }
