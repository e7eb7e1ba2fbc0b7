package io.mexcbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A self-signed certificate and its key, made by the JDK's keytool as two PEM files.
 *
 * @param certificate of one server
 * @param key of that certificate, without a password
 */
public record TestCertificate(Path certificate, Path key) {
  private static final String PASSWORD = "not-secret";

  /**
   * Makes one.
   *
   * @param names whose it is, as keytool wants them, such as {@code IP:127.0.0.1,DNS:localhost}
   */
  public static TestCertificate of(Path folder, String name, String names) throws Exception {
    Path store = folder.resolve(name + ".p12");
    run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=simulated",
        "-ext",
        "SAN=" + names,
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(store)) {
      keys.load(bytes, PASSWORD.toCharArray());
    }
    return new TestCertificate(
        pem(
            folder.resolve(name + ".crt"),
            "CERTIFICATE",
            keys.getCertificate("server").getEncoded()),
        pem(folder.resolve(name + ".key"), "PRIVATE KEY", keyOf(keys)));
  }

  private static byte[] keyOf(KeyStore keys) throws GeneralSecurityException {
    return keys.getKey("server", PASSWORD.toCharArray()).getEncoded();
  }

  private static Path pem(Path file, String what, byte[] bytes) throws IOException {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + said);
    }
  }
}
