package org.relaydesk.demo.sim;

import java.time.LocalDateTime;

import org.relaydesk.money.Paise;

/**
 * What an (invented) UPI app shows after a payment.
 *
 * @param reference the UPI transaction id: twelve digits
 * @param payer the payer's name as his bank writes it
 * @param payerBank such as {@code SBI}
 * @param appReference the app's own transaction id
 */
public record PaymentScreen(
        String payee,
        String payeeVpa,
        Paise amount,
        LocalDateTime at,
        String reference,
        String payer,
        String payerBank,
        String payerVpa,
        String appReference) {}
