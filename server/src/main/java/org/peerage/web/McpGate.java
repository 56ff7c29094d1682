package org.peerage.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.peerage.mcp.ToolServer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the Model Context Protocol asks of a server on HTTP, 2025-11-25, "Streamable HTTP": pages of other sites are refused, which a browser may have been led to by a name that
 * was bound to this machine, and versions of the protocol that nobody speaks. No stream is offered, so everything is a POST.
 */
final class McpGate extends OncePerRequestFilter {
    private static final String VERSION = "MCP-Protocol-Version";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> url;
    private final int most;

    /**
     * @param url where this server is found
     * @param most how long a request may be, in bytes
     */
    McpGate(Optional<URI> url, int most) {
        this.url = url;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> version = Optional.ofNullable(request.getHeader(VERSION));
        if (Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .filter(origin -> !isAtHome(origin))
                .isPresent()) {
            refuse(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "Pages of other sites may not call tools",
                    "call them from a program, without Origin");
        } else if (!request.getMethod().equals(HttpMethod.POST.name())) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            refuse(
                    request,
                    response,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "There is no stream here and no session",
                    "send each message by POST");
        } else if (version.filter(one -> !ToolServer.versions().contains(one)).isPresent()) {
            refuse(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "This version of the protocol is not spoken here",
                    "take one of " + String.join(", ", ToolServer.versions()));
        } else if (request.getContentLengthLong() > most) {
            refuse(
                    request,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A request of more than " + most + " bytes",
                    "ask for less at once");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail, String remedy) {
        ApiProblems.write(request, response, status, detail, remedy);
    }

    private boolean isAtHome(String origin) {
        try {
            URI from = URI.create(origin);
            return THIS_MACHINE.contains(String.valueOf(from.getHost()))
                    || url.filter(here -> isOf(here, from)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOf(URI here, URI from) {
        return String.valueOf(here.getScheme()).equals(from.getScheme())
                && String.valueOf(here.getAuthority()).equalsIgnoreCase(from.getAuthority());
    }
}
