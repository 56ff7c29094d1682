package org.peerage.offer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * A name server on this machine. It knows its records, says of every other name that there is none, and does not answer about names that begin with "silent".
 */
public final class TestNameServer implements AutoCloseable {
    private static final int LONGEST = 1232;

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final Map<String, List<String>> records;

    /** @param records by name, each as "MX 10 mail.example." */
    public TestNameServer(Map<String, List<String>> records) throws IOException {
        this.records = records;
        Thread.ofVirtual().start(this::answer);
    }

    /** Where it is asked. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    private void answer() {
        while (!socket.isClosed()) {
            try {
                var asked = new DatagramPacket(new byte[LONGEST], LONGEST);
                socket.receive(asked);
                Message question = new Message(java.util.Arrays.copyOf(asked.getData(), asked.getLength()));
                if (!name(question).startsWith("silent")) {
                    byte[] answer = answer(question).toWire();
                    socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static String name(Message question) {
        return question.getQuestion().getName().toString(true);
    }

    private Message answer(Message question) throws IOException {
        var answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        if (!records.containsKey(name(question))) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        for (String record : records.getOrDefault(name(question), List.of())) {
            if (record.startsWith(Type.string(question.getQuestion().getType()) + " ")) {
                answer.addRecord(record(question, record), Section.ANSWER);
            }
        }
        return answer;
    }

    private static Record record(Message question, String record) throws IOException {
        Name name = question.getQuestion().getName();
        int type = question.getQuestion().getType();
        try {
            return Record.fromString(name, type, DClass.IN, 60, record.replaceFirst("\\S+ ", ""), Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(record, e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
