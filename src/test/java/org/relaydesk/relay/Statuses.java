package org.relaydesk.relay;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** A provider that is only asked for statuses, and answers as it is told. */
public final class Statuses implements ProviderApi {
    private final Function<List<String>, StatusAnswer> answers;

    public Statuses(Function<List<String>, StatusAnswer> answers) {
        this.answers = answers;
    }

    @Override
    public StatusAnswer status(ProviderAccount provider, List<String> providerOrderIds) {
        return answers.apply(providerOrderIds);
    }

    @Override
    public BalanceAnswer balance(ProviderAccount provider) {
        return new BalanceAnswer.Balance(new BigDecimal("100.5"), "USD");
    }

    @Override
    public AddAnswer add(ProviderAccount provider, AddRequest request) {
        throw new UnsupportedOperationException("nothing is ordered here");
    }

    @Override
    public ServicesAnswer services(ProviderAccount provider) {
        throw new UnsupportedOperationException("nobody asks for the catalogue here");
    }

    @Override
    public RefillAnswer refill(ProviderAccount provider, String providerOrderId) {
        throw new UnsupportedOperationException("nobody asks for refills here");
    }

    @Override
    public RefillStatusAnswer refillStatus(ProviderAccount provider, List<String> refillIds) {
        throw new UnsupportedOperationException("nobody asks for refills here");
    }

    @Override
    public CancelAnswer cancel(ProviderAccount provider, List<String> providerOrderIds) {
        throw new UnsupportedOperationException("nothing is cancelled here");
    }
}
