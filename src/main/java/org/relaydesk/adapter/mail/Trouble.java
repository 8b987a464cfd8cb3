package org.relaydesk.adapter.mail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;

import org.relaydesk.queue.MailboxState.Standing;

/** What an exception of the mailbox means. */
final class Trouble {
    private static final int DEEPEST = 10;

    private Trouble() {}

    static Standing of(MessagingException trouble) {
        Throwable e = trouble;
        for (int depth = 0; e != null && depth < DEEPEST; depth++) {
            var standing = one(e);
            if (standing != Standing.LOST) {
                return standing;
            }
            e = e instanceof MessagingException m && m.getNextException() != null ? m.getNextException() : e.getCause();
        }
        return Standing.LOST;
    }

    private static Standing one(@Nullable Throwable e) {
        return switch (e) {
            case AuthenticationFailedException _ -> Standing.PASSWORD;
            case FolderNotFoundException _ -> Standing.FOLDER;
            case UnknownHostException _ -> Standing.HOST;
            case SSLException _ -> Standing.TLS;
            case ConnectException _ -> Standing.REFUSED;
            case NoRouteToHostException _ -> Standing.REFUSED;
            case SocketTimeoutException _ -> Standing.SILENT;
            case null, default -> Standing.LOST;
        };
    }
}
