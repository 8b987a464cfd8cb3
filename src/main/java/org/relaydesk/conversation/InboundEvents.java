package org.relaydesk.conversation;

import java.util.List;

import org.relaydesk.message.DeliveryEvent;

/**
 * Everything that one webhook call brought.
 *
 * @param others how many changes were of a kind that the program does not use (account updates, templates, …)
 */
public record InboundEvents(List<InboundMessage> messages, List<DeliveryEvent> deliveries, int others) {}
