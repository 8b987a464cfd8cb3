package org.relaydesk.adapter.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.SocketFactory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the connections of a mailbox and can break them off, whatever their thread is waiting for. */
final class Sockets extends SocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private final SocketFactory factory;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Sockets(SocketFactory factory) {
        this.factory = factory;
    }

    private Socket keep(Socket socket) throws IOException {
        open.removeIf(Socket::isClosed);
        open.add(socket);
        if (over) {
            socket.close();
        }
        return socket;
    }

    /** Breaks all off; new ones are closed from their beginning. */
    void breakOff() {
        over = true;
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("a connection to the mailbox was broken already", e);
            }
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return keep(factory.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return keep(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return keep(factory.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return keep(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return keep(factory.createSocket(host, port, from, fromPort));
    }
}
