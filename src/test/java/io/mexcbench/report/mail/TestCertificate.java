package io.mexcbench.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate that nobody but the test believes, of a name that it is told. */
public final class TestCertificate {
  public static final String PASSWORD = "changeit";

  private final Path file;

  private TestCertificate(Path file) {
    this.file = file;
  }

  /**
   * Makes one.
   *
   * @param name such as {@code ip:127.0.0.1}
   */
  public static TestCertificate of(Path folder, String name)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name.replace(':', '-') + ".p12");
    String options = "-genkeypair -alias test -keyalg EC -dname CN=test -storetype PKCS12";
    String command =
        "%s %s -validity 2 -ext san=%s -keystore %s -storepass %s"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "keytool"),
                options,
                name,
                file,
                PASSWORD);
    Process keytool = new ProcessBuilder(command.split(" ", -1)).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(output).isZero();
    return new TestCertificate(file);
  }

  public Path file() {
    return file;
  }

  /** That shows this certificate, and believes it. */
  public SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    KeyStore believed = KeyStore.getInstance("PKCS12");
    believed.load(null, null);
    believed.setCertificateEntry("test", store.getCertificate("test"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(believed);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
