package io.mexcbench.engine;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed: those that the JDK knows, or those of one file alone. */
final class Trust {
  private static final String CHECK_HOST_NAME = "HTTPS";

  private final Optional<TrustManagerFactory> certificates;

  private Trust(Optional<TrustManagerFactory> certificates) {
    this.certificates = certificates;
  }

  /**
   * Reads the certificates.
   *
   * @param pem empty for those of the JDK
   */
  static Trust of(Optional<Path> pem) throws EngineException {
    return new Trust(pem.isPresent() ? Optional.of(read(pem.get())) : Optional.empty());
  }

  private static TrustManagerFactory read(Path pem) throws EngineException {
    try (InputStream text = Files.newInputStream(pem)) {
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(text);
      if (read.isEmpty()) {
        throw new EngineException(pem + " holds no certificate; give a file in PEM form");
      }
      return managers(read);
    } catch (IOException | GeneralSecurityException e) {
      throw new EngineException(
          "the certificates of " + pem + " cannot be read (" + e + "); give a file in PEM form", e);
    }
  }

  private static TrustManagerFactory managers(Collection<? extends Certificate> certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, new char[0]);
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("trusted-" + store.size(), certificate);
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    return managers;
  }

  /** For Netty; it checks the host name as well. */
  SslContext forNetty() throws SSLException {
    SslContextBuilder builder =
        SslContextBuilder.forClient().endpointIdentificationAlgorithm(CHECK_HOST_NAME);
    certificates.ifPresent(builder::trustManager);
    return builder.build();
  }

  /** For the JDK's own client, which always checks the host name. */
  SSLContext forJdk() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        null, certificates.isPresent() ? certificates.get().getTrustManagers() : null, null);
    return context;
  }
}
