package org.relaydesk.adapter.vision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.relaydesk.proof.Mark;
import org.relaydesk.proof.PictureEye.Look;
import org.relaydesk.proof.ProofReader;

/** Reads drawings and counts what was read right; what was not is told in words. */
final class Accuracy {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    int pictures;
    int amounts;
    int references;
    int states;
    int times;
    int payees;
    int apps;
    long millis;
    final List<String> wrong = new ArrayList<>();

    /** The real child with more patience: what is counted here is letters, however busy the machine is. */
    static VisionEye eye() {
        return new VisionEye(ChildCommand.of(VisionChild.class), PATIENCE, PATIENCE);
    }

    /** Every fifth is small, every third a JPEG with noise. */
    void read(VisionEye eye, int number, Path folder) throws IOException {
        var drawn = Drawn.number(number);
        var image = Drawn.scaled(drawn.draw(), List.of(1080, 720, 1080, 1440, 591).get(number % 5));
        var file = number % 3 == 1
                ? Drawn.jpeg(image, 0.35f, folder.resolve(number + ".jpg"))
                : Drawn.png(image, folder.resolve(number + ".png"));
        pictures++;
        if (!(eye.look(file) instanceof Look.Seen seen)) {
            wrong.add(number + " was not read");
            return;
        }
        millis += seen.millis();
        var proof = ProofReader.read(seen.sight().lines(), LocalDate.of(2026, 12, 1));
        var what = number + " " + drawn.app() + (drawn.dark() ? " dark " : " light ") + image.getWidth() + ": ";
        amounts += right(what + "amount", Long.toString(drawn.amount().value()), proof.value(Mark.Kind.AMOUNT).orElse("none"));
        references += right(what + "utr", drawn.utr(), proof.reference().orElse("none"));
        states += right(what + "status", drawn.status().name(), proof.status().name());
        times += right(what + "time", drawn.at().toString(), proof.time().map(Object::toString).orElse("none"));
        payees += right(what + "payee", Drawn.PAYEE_VPA, proof.value(Mark.Kind.PAYEE_VPA).orElse("none"));
        apps += right(what + "app", drawn.app().name(), proof.app().name());
    }

    private int right(String what, String wanted, String read) {
        if (wanted.equals(read)) {
            return 1;
        }
        wrong.add(what + " " + wanted + " was read as " + read);
        return 0;
    }

    @Override
    public String toString() {
        return pictures + " pictures: amount " + amounts + ", UTR " + references + ", status " + states + ", time " + times
                + ", payee " + payees + ", app " + apps + ", " + millis / Math.max(1, pictures) + " ms each\n" + String.join("\n", wrong);
    }
}
