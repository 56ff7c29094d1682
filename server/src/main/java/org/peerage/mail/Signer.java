package org.peerage.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jcajce.interfaces.EdDSAPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/** Signs mails by DKIM (RFC 6376, 8463), with the headers that one-click unsubscribing wants signed (RFC 8058). */
final class Signer {
    private final MailSettings.Signing settings;
    private final PrivateKey key;

    /** @throws IllegalArgumentException where there is no such key, saying what is wrong with the file */
    Signer(MailSettings.Signing settings) {
        this.settings = settings;
        key = key(settings);
        signer();
    }

    private static PrivateKey key(MailSettings.Signing settings) {
        try (Reader file = Files.newBufferedReader(settings.key());
                var pem = new PEMParser(file)) {
            return key(Optional.ofNullable(pem.readObject()))
                    .filter(key -> key instanceof RSAPrivateKey || key instanceof EdDSAPrivateKey)
                    .orElseThrow(() -> broken(settings, "no private key for RSA or Ed25519 as PEM (PKCS #8)"));
        } catch (IOException e) {
            throw broken(settings, "it cannot be read: " + e.getMessage());
        }
    }

    private static Optional<PrivateKey> key(Optional<Object> pem) throws IOException {
        var converter = new JcaPEMKeyConverter().setProvider(new BouncyCastleProvider());
        return switch (pem.orElse("")) {
            case PrivateKeyInfo info -> Optional.of(converter.getPrivateKey(info));
            case PEMKeyPair pair -> Optional.of(converter.getPrivateKey(pair.getPrivateKeyInfo()));
            default -> Optional.empty();
        };
    }

    private static IllegalArgumentException broken(MailSettings.Signing settings, String why) {
        return new IllegalArgumentException("dkim-key: " + settings.key() + ": " + why);
    }

    /** The library's signers are for one thread. */
    private DkimSigner signer() {
        DkimSigner signer = switch (key) {
            case RSAPrivateKey rsa -> new DkimSigner(settings.domain(), settings.selector(), rsa);
            case EdDSAPrivateKey ed25519 -> new DkimSigner(settings.domain(), settings.selector(), ed25519);
            default -> throw new IllegalStateException("a key of another kind was refused before");
        };
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.setCheckDomainKey(false);
        Stream.of("List-Unsubscribe-Post", "Auto-Submitted", "Precedence").forEach(signer::addHeaderToSign);
        return signer;
    }

    SMTPMessage sign(SMTPMessage message) throws MessagingException {
        var signed = new DkimMessage(message, signer());
        signed.setEnvelopeFrom(message.getEnvelopeFrom());
        return signed;
    }
}
