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
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/**
 * Signs mails by DKIM (RFC 6376) with RSA, and the headers that one-click unsubscribing wants signed (RFC 8058). Not with Ed25519: the library signs the
 * headers themselves there, where RFC 8463 has their hash, and no verifier would agree.
 */
final class Signer {
    private final MailSettings.Signing settings;
    private final RSAPrivateKey key;

    /** @throws IllegalArgumentException where there is no such key, saying what is wrong with the file */
    Signer(MailSettings.Signing settings) {
        this.settings = settings;
        key = key(settings);
    }

    private static RSAPrivateKey key(MailSettings.Signing settings) {
        try (Reader file = Files.newBufferedReader(settings.key());
                var pem = new PEMParser(file)) {
            return key(Optional.ofNullable(pem.readObject()))
                    .filter(RSAPrivateKey.class::isInstance)
                    .map(RSAPrivateKey.class::cast)
                    .orElseThrow(() -> broken(settings, "no private RSA key as PEM"));
        } catch (IOException e) {
            throw broken(settings, "it cannot be read as PEM: " + e.getMessage());
        }
    }

    private static Optional<PrivateKey> key(Optional<Object> pem) throws IOException {
        var converter = new JcaPEMKeyConverter();
        return switch (pem.orElse("")) {
            case PrivateKeyInfo info -> Optional.of(converter.getPrivateKey(info));
            case PEMKeyPair pair -> Optional.of(converter.getPrivateKey(pair.getPrivateKeyInfo()));
            default -> Optional.empty();
        };
    }

    private static IllegalArgumentException broken(MailSettings.Signing settings, String why) {
        return new IllegalArgumentException("dkim-key: " + settings.key() + ": " + why);
    }

    SMTPMessage sign(SMTPMessage message) throws MessagingException {
        var signed = new DkimMessage(message, signer());
        signed.setEnvelopeFrom(message.getEnvelopeFrom());
        return signed;
    }

    /** The library's signers are for one thread. */
    private DkimSigner signer() {
        var signer = new DkimSigner(settings.domain(), settings.selector(), key);
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.setCheckDomainKey(false);
        Stream.of("List-Unsubscribe-Post", "Auto-Submitted", "Precedence").forEach(signer::addHeaderToSign);
        return signer;
    }
}
