package org.peerage.web;

/** Another process listens at the port already. */
public final class PortTaken extends RuntimeException {
    private final int port;

    PortTaken(int port, Throwable cause) {
        super("the port " + port + " is taken", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
