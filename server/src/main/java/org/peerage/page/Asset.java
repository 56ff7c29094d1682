package org.peerage.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peerage.render.Style;

/** A file that pages ask for: stylesheet, script, picture. Its address holds a hash of what is in it, so browsers may keep it for good. */
public final class Asset {
    private static final String STYLE = "peerage.css";

    private static final Map<String, String> TYPES = Map.of(
            STYLE,
            "text/css;charset=utf-8",
            "htmx.min.js",
            "text/javascript;charset=utf-8",
            "peerage.js",
            "text/javascript;charset=utf-8",
            "review.js",
            "text/javascript;charset=utf-8",
            "favicon.svg",
            "image/svg+xml");

    private static final Map<String, Asset> ALL = TYPES.keySet().stream()
            .map(Asset::load)
            .collect(Collectors.toMap(asset -> asset.name, Function.identity()));

    private static final Map<String, Asset> BY_URL =
            ALL.values().stream().collect(Collectors.toMap(asset -> asset.url, Function.identity()));

    private final String name;
    private final String type;
    private final byte[] content;
    private final String url;

    private Asset(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
        this.url = "/assets/" + hash(content) + "/" + name;
    }

    /** The address of the asset of a name, for templates. */
    public static String url(String name) {
        return Optional.ofNullable(ALL.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no asset is called " + name))
                .url;
    }

    /** The asset at an address. */
    public static Optional<Asset> at(String url) {
        return Optional.ofNullable(BY_URL.get(url));
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Its bytes, a copy. */
    public byte[] content() {
        return content.clone();
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Colours are those of all pages that Peerage writes. */
    private static byte[] styled(byte[] own) {
        return (Style.TOKENS + new String(own, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static Asset load(String name) {
        try (InputStream in = Asset.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + name + " is missing");
            }
            byte[] own = in.readAllBytes();
            return new Asset(name, TYPES.getOrDefault(name, ""), name.equals(STYLE) ? styled(own) : own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
