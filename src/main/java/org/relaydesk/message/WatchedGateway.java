package org.relaydesk.message;

/** Learns from what becomes of messages how it stands with the gateway. */
public final class WatchedGateway implements MessageGateway {
    private final MessageGateway gateway;
    private final LinkWatch watch;

    public WatchedGateway(MessageGateway gateway, LinkWatch watch) {
        this.gateway = gateway;
        this.watch = watch;
    }

    @Override
    public SendAnswer send(Envelope envelope) {
        var answer = gateway.send(envelope);
        switch (answer) {
            case SendAnswer.Sent _ -> watch.taken();
            case SendAnswer.Hold hold -> watch.held(hold.standing(), hold.why());
            case SendAnswer.Refused refused -> watch.refused(refused.why());
            case SendAnswer.TryAgain _, SendAnswer.OutsideWindow _, SendAnswer.NoTemplate _, SendAnswer.NoFile _,
                    SendAnswer.Lost _ -> {
                // says nothing about the link: a busy hour, a customer who did not write
            }
        }
        return answer;
    }
}
