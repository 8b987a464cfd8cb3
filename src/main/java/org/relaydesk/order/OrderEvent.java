package org.relaydesk.order;

/** What can happen to an order. */
public enum OrderEvent {
    PAY, TAKE_BACK, EXPIRE, BEGIN_SUBMISSION, ACCEPT, NOT_PLACED, REFUSE, COMPLETE, PART, CANCEL, FAIL, SELLER_REFUND
}
