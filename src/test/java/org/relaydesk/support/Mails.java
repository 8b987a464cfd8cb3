package org.relaydesk.support;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Made-up mails of banks, byte for byte as a server keeps them. */
public final class Mails {
    /** How the made-up receiving server calls itself. */
    public static final String SERVER = "mx.shop.example";

    private Mails() {}

    /** What the receiving server says of a mail that the domain signed. */
    public static String signed(String domain) {
        return "Authentication-Results: " + SERVER + ";\r\n dkim=pass header.i=@" + domain
                + " header.s=k1;\r\n dmarc=pass (p=REJECT) header.from=" + domain + "\r\n";
    }

    /** A mail that the domain of its sender signed. */
    public static String genuine(String from, String subject, String body) {
        return mail(signed(from.substring(from.indexOf('@') + 1)), "Bank <" + from + ">", subject, body);
    }

    /** @param top header lines on top, each with its end of line */
    public static String mail(String top, String from, String subject, String body) {
        return top + "Received: from out.example (out.example [192.0.2.7]) by " + SERVER + "; Mon, 23 Nov 2026 11:00:00 +0530\r\n"
                + "From: " + from + "\r\nTo: seller@shop.example\r\nDate: Mon, 23 Nov 2026 11:00:00 +0530\r\n"
                + "Message-ID: <" + Integer.toHexString((subject + body).hashCode()) + "@out.example>\r\n"
                + "Subject: " + subject + "\r\n" + (body.startsWith("Content-") || body.startsWith("MIME-") ? "" : "\r\n") + body;
    }

    /** HDFC's words for a credit by UPI. */
    public static String hdfc(String rupees, String reference) {
        return "Dear Customer, Rs." + rupees + " is successfully credited to your account **4321 by VPA asha.k@okaxis ASHA K"
                + " on 23-11-26. Your UPI transaction reference number is " + reference + ".\r\n";
    }

    /** A body in base64, with the header lines that say so. */
    public static String base64(String type, String text, Charset charset) {
        return "Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(text.getBytes(charset)) + "\r\n";
    }

    public static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }
}
