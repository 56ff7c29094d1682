package org.peerage.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface Resolver {
    /** As the machine does it: its hosts file and its name servers. */
    Resolver OF_THE_MACHINE = host -> List.of(InetAddress.getAllByName(host));

    /**
     * All addresses of the host, those to be tried first in front.
     *
     * @throws UnknownHostException where it has none
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
