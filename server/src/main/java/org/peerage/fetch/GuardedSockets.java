package org.peerage.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;

/** Sockets that connect to nothing but what may be asked, by no proxy, and bring no more bytes than they may. */
final class GuardedSockets extends SocketFactory {
    private final PublicAddresses reach;
    private final long limit;

    /** @param limit of the bytes that one socket brings, with all that is around a body */
    GuardedSockets(PublicAddresses reach, long limit) {
        this.reach = reach;
        this.limit = limit;
    }

    /** It would have gone where nobody may go. */
    static final class Barred extends IOException {
        Barred(String why) {
            super(why);
        }
    }

    /** There were more bytes than there may be. */
    static final class Flooded extends IOException {}

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("sockets are made first and connected then");
    }

    private final class Guarded extends Socket {
        private Guarded() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }

        @Override
        public void connect(SocketAddress to, int millis) throws IOException {
            if (!(to instanceof InetSocketAddress address) || address.isUnresolved()) {
                throw new Barred("the host has no address (" + to + ")");
            }
            Optional<String> why = reach.against(address.getAddress()).or(() -> reach.against(address.getPort()));
            if (why.isPresent()) {
                throw new Barred(why.get());
            }
            super.connect(to, millis);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    private final class Counted extends FilterInputStream {
        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws Flooded {
            count += more;
            if (count > limit) {
                throw new Flooded();
            }
        }
    }
}
