package org.relaydesk.app;

import java.util.Optional;

import org.relaydesk.conversation.InboundRow;
import org.relaydesk.mismatch.ClaimText;
import org.relaydesk.mismatch.MismatchPicture;
import org.relaydesk.mismatch.ReadClaims;
import org.relaydesk.money.Paise;
import org.relaydesk.proof.PictureReading;
import org.relaydesk.proof.ProofStatus;

/** What was read from a claim's pictures, the newest that says anything; a payment that did not happen says nothing. */
record ProofClaims(Repositories repositories) implements ReadClaims {
    @Override
    public ClaimText of(long mismatch) {
        return repositories.mismatches().pictures(mismatch).reversed().stream()
                .flatMap(p -> reading(p).stream())
                .filter(r -> r.status() != ProofStatus.FAILED && r.status() != ProofStatus.REQUEST)
                .filter(r -> r.paise() != null || r.reference() != null)
                .findFirst()
                .map(r -> new ClaimText("", r.paise() == null ? null : Paise.of(r.paise()), r.reference()))
                .orElseGet(() -> NONE.of(mismatch));
    }

    private Optional<PictureReading> reading(MismatchPicture picture) {
        return repositories.inbound().byId(picture.messageId())
                .map(InboundRow::mediaSha256)
                .flatMap(sha -> repositories.proofs().bySha256(sha));
    }
}
