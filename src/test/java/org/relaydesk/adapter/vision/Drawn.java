package org.relaydesk.adapter.vision;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.proof.ProofApp;
import org.relaydesk.proof.ProofStatus;

/** Payment screens of our own drawing, laid out as the four apps lay theirs out; names and numbers are made up. */
record Drawn(ProofApp app, ProofStatus status, boolean dark, boolean hindi, Paise amount, String utr, LocalDateTime at) {
    static final String PAYEE = "Demo Store";
    static final String PAYEE_VPA = "demostore@okhdfcbank";
    static final String PAYER = "ASHA EXAMPLE";
    static final String PAYER_VPA = "asha.example@oksbi";
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 2340;
    private static final Font INTER = load("/assets/fonts/Inter-Medium.otf");
    /** The project's own, for drawings alone: a machine's fonts differ. */
    private static final Font DEVANAGARI = load("NotoSansDevanagari-Regular.ttf");
    private static final Locale HINDI = Locale.of("hi", "IN");

    /** One of a row of made-up payments: every app, every state, light and dark by turns. */
    static Drawn number(int i) {
        var random = new Random(100 + i);
        var states = new ProofStatus[] {
            ProofStatus.SUCCESS, ProofStatus.SUCCESS, ProofStatus.PENDING, ProofStatus.SUCCESS, ProofStatus.FAILED, ProofStatus.REQUEST
        };
        long paise = i % 3 == 0 ? 100 * (1 + random.nextInt(4_000)) : 1 + random.nextInt(2_500_000);
        return new Drawn(
                List.of(ProofApp.values()).get(i % 4), states[i / 2 % states.length], i % 2 == 1, i / 3 % 3 == 2,
                Paise.of(paise), String.format(Locale.ROOT, "6%011d", random.nextLong(100_000_000_000L)),
                LocalDateTime.of(2026, 1 + random.nextInt(11), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60)));
    }

    Drawn with(Paise other, String otherUtr) {
        return new Drawn(app, status, dark, hindi, other, otherUtr, at);
    }

    BufferedImage draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(dark ? new Color(0x131314) : Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        text(g, ink(), 34, 80, 74, at.plusMinutes(3).format(DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH)));
        text(g, ink(), 34, 900, 74, "5G  86%");
        switch (app) {
            case GOOGLE_PAY -> googlePay(g);
            case PHONEPE -> phonePe(g);
            case PAYTM -> paytm(g);
            default -> bhim(g);
        }
        g.dispose();
        return image;
    }

    private void googlePay(Graphics2D g) {
        middle(g, ink(), 48, 420, say("To ", "") + PAYEE + say("", " को"));
        middle(g, ink(), 150, 640, Rupees.text(amount));
        middle(g, ink(), 44, 740, words("Completed", "Processing", "Failed", "Requested", "पूरा हुआ", "प्रोसेस हो रहा है", "पेमेंट नहीं हो सका", "अनुरोध किया गया"));
        middle(g, faint(), 38, 810, at("d MMM yyyy, h:mm a", "d MMM yyyy, h:mm a"));
        text(g, ink(), 44, 130, 960, "State Bank of Example 4821");
        pair(g, 1060, say("UPI transaction ID", "UPI लेन-देन आईडी"), utr);
        pair(g, 1210, say("To: DEMO STORE", "पाने वाला: DEMO STORE"), "Google Pay • " + PAYEE_VPA);
        pair(g, 1360, say("From: " + PAYER + " (Example Bank)", "भेजने वाला: " + PAYER + " (Example Bank)"), "Google Pay • " + PAYER_VPA);
        pair(g, 1510, say("Google transaction ID", "Google लेन-देन आईडी"), "CICAgExAmPlEx" + at.getMinute());
    }

    private void phonePe(Graphics2D g) {
        g.setColor(status == ProofStatus.SUCCESS ? new Color(0x1a7f37) : new Color(0x9a6700));
        g.fillRect(0, 110, WIDTH, 210);
        text(g, Color.WHITE, 46, 160, 190, words(
                "Transaction Successful", "Transaction Pending", "Transaction Failed", "Payment Request",
                "लेनदेन सफल रहा", "लेनदेन लंबित है", "लेनदेन विफल रहा", "भुगतान का अनुरोध"));
        text(g, Color.WHITE, 36, 160, 260, at("hh:mm a 'on' dd MMM yyyy", "dd MMMM yyyy 'को' hh:mm a 'बजे'"));
        text(g, faint(), 38, 100, 430, say("Paid to", "को भुगतान"));
        text(g, ink(), 46, 250, 530, PAYEE);
        text(g, ink(), 46, 800, 530, Rupees.text(amount));
        text(g, faint(), 38, 250, 590, PAYEE_VPA);
        text(g, ink(), 42, 100, 760, say("Transfer Details", "ट्रांसफर का विवरण"));
        pair(g, 850, say("Transaction ID", "लेन-देन आईडी"), "T26112310425598710" + at.getDayOfMonth());
        text(g, faint(), 38, 100, 1020, say("Debited from", "से डेबिट"));
        text(g, ink(), 42, 200, 1090, "XXXXXXXX4821");
        text(g, ink(), 42, 800, 1090, Rupees.text(amount));
        text(g, ink(), 40, 200, 1160, say("UTR: ", "यूटीआर: ") + utr);
        middle(g, faint(), 34, 1400, "Powered by UPI  YES BANK   PhonePe");
    }

    private void paytm(Graphics2D g) {
        text(g, new Color(0x00b9f1), 60, 440, 190, "Paytm");
        middle(g, ink(), 52, 330, words(
                "Paid Successfully", "Payment Processing", "Payment Failed", "Money Request",
                "भुगतान सफल", "भुगतान लंबित", "भुगतान असफल", "पैसे का अनुरोध"));
        middle(g, ink(), 120, 520, Rupees.text(amount));
        text(g, faint(), 36, 100, 700, say("To:", "को:"));
        text(g, ink(), 46, 100, 760, PAYEE);
        text(g, ink(), 38, 100, 820, say("UPI ID: ", "UPI आईडी: ") + PAYEE_VPA);
        text(g, faint(), 36, 100, 940, say("From:", "से:"));
        text(g, ink(), 46, 100, 1000, PAYER);
        text(g, ink(), 38, 100, 1060, "Example Bank - 4821");
        text(g, ink(), 40, 100, 1220, say("UPI Ref. No: ", "UPI संदर्भ संख्या: ") + utr.substring(0, 4) + " " + utr.substring(4, 8) + " " + utr.substring(8));
        text(g, faint(), 38, 100, 1290, at("dd MMM yyyy, hh:mm a", "dd MMM yyyy, hh:mm a"));
    }

    private void bhim(Graphics2D g) {
        text(g, new Color(0xe8731a), 64, 450, 180, "BHIM");
        middle(g, ink(), 48, 300, words(
                "Payment Successful", "Payment Pending", "Payment Declined", "Collect Request",
                "लेन-देन पूर्ण हुआ", "लेन-देन प्रतीक्षा में", "लेन-देन अस्वीकृत", "संग्रह अनुरोध"));
        middle(g, ink(), 100, 460, Rupees.text(amount));
        row(g, 640, say("Paid to", "प्राप्तकर्ता"), PAYEE);
        row(g, 730, say("UPI ID", "UPI आईडी"), PAYEE_VPA);
        row(g, 820, say("Date & Time", "दिनांक और समय"), at("dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm:ss"));
        row(g, 910, say("UPI Ref ID", "UPI रेफरेंस आईडी"), utr);
        row(g, 1000, say("Debited from", "से डेबिट"), "XX4821");
    }

    private String say(String english, String inHindi) {
        return hindi ? inHindi : english;
    }

    /** Of success, pending, failed and request in English, then in Hindi. */
    private String words(String... all) {
        int state = switch (status) {
            case SUCCESS -> 0;
            case PENDING -> 1;
            case FAILED -> 2;
            default -> 3;
        };
        return all[hindi ? state + 4 : state];
    }

    private String at(String pattern, String inHindi) {
        return at.format(DateTimeFormatter.ofPattern(say(pattern, inHindi), hindi ? HINDI : Locale.ENGLISH));
    }

    private Color ink() {
        return dark ? new Color(0xe3e3e3) : new Color(0x1f1f1f);
    }

    private Color faint() {
        return dark ? new Color(0x9aa0a6) : new Color(0x5f6368);
    }

    private void pair(Graphics2D g, int y, String label, String value) {
        text(g, faint(), 36, 130, y, label);
        text(g, ink(), 42, 130, y + 60, value);
    }

    private void row(Graphics2D g, int y, String label, String value) {
        text(g, faint(), 36, 90, y, label);
        text(g, ink(), 38, 460, y, value);
    }

    private static void middle(Graphics2D g, Color color, int size, int y, String text) {
        text(g, color, size, (WIDTH - write(g, size, -WIDTH, 0, text) - WIDTH) / 2, y, text);
    }

    private static void text(Graphics2D g, Color color, int size, int x, int y, String text) {
        g.setColor(color);
        write(g, size, x, y, text);
    }

    /** Each word in the font that has it. @return where the text ends */
    private static int write(Graphics2D g, int size, int x, int y, String text) {
        int at = x;
        for (var word : text.split("(?<= )", -1)) {
            g.setFont((INTER.canDisplayUpTo(word) < 0 ? INTER : DEVANAGARI).deriveFont(Font.PLAIN, size));
            g.drawString(word, at, y);
            at += g.getFontMetrics().stringWidth(word);
        }
        return at;
    }

    static BufferedImage scaled(BufferedImage image, int width) {
        int height = image.getHeight() * width / image.getWidth();
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = to.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return to;
    }

    /** Cut off at the sides, top and bottom, in hundredths. */
    static BufferedImage cropped(BufferedImage image, int sides, int top, int bottom) {
        int x = image.getWidth() * sides / 100;
        int y = image.getHeight() * top / 100;
        return scaled(
                image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - y - image.getHeight() * bottom / 100),
                image.getWidth() - 2 * x);
    }

    static Path png(BufferedImage image, Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** @param quality 0 to 1; at 0.3 the noise can be seen */
    static Path jpeg(BufferedImage image, float quality, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return file;
    }

    private static Font load(String name) {
        try (var in = Drawn.class.getResourceAsStream(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new AssertionError(e);
        }
    }
}
