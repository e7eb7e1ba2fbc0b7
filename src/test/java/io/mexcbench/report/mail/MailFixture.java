package io.mexcbench.report.mail;

import io.mexcbench.report.mail.MailServer.Encryption;
import io.mexcbench.report.mail.MailServer.Login;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** A mail, and ways to the servers of the tests. */
final class MailFixture {
  static final String PDF = "%PDF- not really";

  private MailFixture() {}

  static Mail mail() {
    return mail("daily-2026-01-31");
  }

  static Mail mail(String id) {
    return new Mail(
        id,
        new MailAddress("bench@example.org"),
        List.of(new MailAddress("desk@example.org"), new MailAddress("ops@example.org")),
        "Daily report of 2026-01-31: −4.8 % µs",
        Instant.parse("2026-02-01T05:00:00Z"),
        "text − µ",
        "<p>html − µ</p>",
        List.of(
            new Attachment(
                "daily.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII))));
  }

  static MailServer server(int port, Encryption encryption) {
    return server(port, encryption, Optional.empty(), Optional.empty());
  }

  static MailServer server(
      int port, Encryption encryption, Optional<Login> login, Optional<SSLSocketFactory> trust) {
    return new MailServer("127.0.0.1", port, encryption, login, Duration.ofSeconds(20), trust);
  }
}
