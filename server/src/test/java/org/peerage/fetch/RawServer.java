package org.peerage.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers byte by byte what a test wants, however wrong. Paths without an answer are 404. */
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** Answers a request. */
    interface Script {
        void answer(Asked request, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    record Asked(String path, List<String> headers, String body) {
        String header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    RawServer() throws IOException {
        this("127.0.0.1");
    }

    RawServer(String address) throws IOException {
        this(address, 0);
    }

    RawServer(String address, int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.ofLiteral(address));
        threads.execute(this::accept);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Asked request = read(connection);
            asked.add(request);
            scripts.getOrDefault(request.path.split("\\?")[0], answer("404 Not Found", "", ""))
                    .answer(request, connection.getOutputStream());
            connection.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            // whoever asked has gone
        }
    }

    private static Asked read(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new IOException("nothing asked");
        }
        var request = new Asked(lines.getFirst().split(" ")[1], lines.subList(1, lines.size()), "");
        String length = request.header("Content-Length");
        char[] body = new char[length.isEmpty() ? 0 : Integer.parseInt(length)];
        int read = 0;
        while (read < body.length) {
            read += in.read(body, read, body.length - read);
        }
        return new Asked(request.path, request.headers, new String(body));
    }

    RawServer on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    /** A plain right answer, its headers each with a line end. */
    static Script answer(String status, String headers, String body) {
        return bytes(status, headers, body.getBytes(UTF_8));
    }

    static Script bytes(String status, String headers, byte[] body) {
        return (_, out) -> {
            out.write(("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.write(body);
        };
    }

    static Script page(String text) {
        return answer("200 OK", "Content-Type: text/html; charset=utf-8\r\n", text);
    }

    static Script redirect(int status, String location) {
        return answer(status + " Elsewhere", "Location: " + location + "\r\n", "");
    }

    /** Exactly this, and the end. */
    static Script raw(String text) {
        return (_, out) -> out.write(text.getBytes(ISO_8859_1));
    }

    int port() {
        return socket.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    String url(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** The requests but those for robots.txt. */
    List<Asked> pages() {
        return asked().stream()
                .filter(request -> !request.path.equals("/robots.txt"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
