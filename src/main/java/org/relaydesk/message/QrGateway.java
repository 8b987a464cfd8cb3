package org.relaydesk.message;

/**
 * Draws UPI requests as pictures before the real gateway sends them. One that sends no pictures (WAHA without its paid edition)
 * sends their words: amount, UPI ID and link are all in them.
 */
public final class QrGateway implements MessageGateway {
    private final MessageGateway gateway;
    private final QrPicture qr;
    private final MediaStore media;

    public QrGateway(MessageGateway gateway, QrPicture qr, MediaStore media) {
        this.gateway = gateway;
        this.qr = qr;
        this.media = media;
    }

    @Override
    public SendAnswer send(Envelope envelope) {
        if (envelope.content() instanceof Outbound.UpiQr(var text, var link)) {
            var sha256 = media.keep(qr.png(link), "image/png");
            var answer = gateway.send(with(envelope, new Outbound.Picture(text, sha256, "image/png")));
            return answer instanceof SendAnswer.NoFile ? gateway.send(with(envelope, new Outbound.Text(text))) : answer;
        }
        return gateway.send(envelope);
    }

    private static Envelope with(Envelope envelope, Outbound content) {
        return new Envelope(envelope.key(), envelope.recipient(), content);
    }
}
