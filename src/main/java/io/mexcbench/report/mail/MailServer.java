package io.mexcbench.report.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * A server that takes mails, and how it is spoken to.
 *
 * @param login empty where none is wanted
 * @param trust which certificates are believed; empty for those that the JDK believes
 */
public record MailServer(
    String host,
    int port,
    Encryption encryption,
    Optional<Login> login,
    Duration timeout,
    Optional<SSLSocketFactory> trust) {

  /** Whether others can read what is sent. */
  public enum Encryption {
    /** Begun in the open, encrypted before anything is said; the server must offer it. */
    STARTTLS,
    /** From the first byte on. */
    TLS,
    /** Never; a password is not sent then, but within this machine. */
    NONE
  }

  /** Who sends; the password is no part of any text. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[hidden]";
    }
  }

  public MailServer {
    if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException("a mail server needs a name");
    }
    if (port < 1 || port > 0xFFFF) {
      throw new IllegalArgumentException("port must be from 1 to 65535, got " + port);
    }
    if (encryption == Encryption.NONE && login.isPresent() && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "a password is not sent to " + host + " without encryption; use starttls or tls");
    }
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** For the mail library. Whoever the certificate is of is always compared with the host. */
  Properties properties() {
    String millis = String.valueOf(timeout.toMillis());
    Properties all = new Properties();
    all.setProperty("mail.smtp.host", host);
    all.setProperty("mail.smtp.port", String.valueOf(port));
    all.setProperty("mail.smtp.connectiontimeout", millis);
    all.setProperty("mail.smtp.timeout", millis);
    all.setProperty("mail.smtp.writetimeout", millis);
    all.setProperty("mail.smtp.auth", String.valueOf(login.isPresent()));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    all.setProperty("mail.smtp.ssl.enable", String.valueOf(encryption == Encryption.TLS));
    all.setProperty("mail.smtp.starttls.enable", String.valueOf(encryption == Encryption.STARTTLS));
    all.setProperty(
        "mail.smtp.starttls.required", String.valueOf(encryption == Encryption.STARTTLS));
    // The name of this machine is nobody's business.
    all.setProperty("mail.smtp.localhost", "localhost");
    trust.ifPresent(factory -> all.put("mail.smtp.ssl.socketFactory", factory));
    return all;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
