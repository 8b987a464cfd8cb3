package org.relaydesk.message;

/** Draws UPI requests as pictures before the real gateway sends them. */
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
            return gateway.send(new Envelope(
                    envelope.key(), envelope.recipient(), new Outbound.Picture(text, sha256, "image/png")));
        }
        return gateway.send(envelope);
    }
}
