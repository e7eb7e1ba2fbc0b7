package io.mexcbench.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mexcbench.report.mail.MailException.Fate;
import io.mexcbench.report.mail.MailServer.Encryption;
import io.mexcbench.report.mail.MailServer.Login;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real mail server, and against one that says what a real one rarely does. */
class SmtpPostTest {
  private static final Optional<Login> LOGIN = Optional.of(new Login("bench", "the-password"));

  @TempDir private static Path folder;

  private static SSLContext tls;
  private static GreenMail servers;

  @BeforeAll
  static void start() throws Exception {
    TestCertificate certificate = TestCertificate.of(folder, "ip:127.0.0.1");
    System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
    tls = certificate.context();
    servers =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            });
    servers.setUser("bench@example.org", "bench", "the-password");
    servers.start();
  }

  @AfterAll
  static void stop() {
    servers.stop();
  }

  private static Optional<SSLSocketFactory> trust() {
    return Optional.of(tls.getSocketFactory());
  }

  private static MailException failure(MailServer server) {
    return catchThrowableOfType(
        MailException.class, () -> new SmtpPost(server).send(MailFixture.mail()));
  }

  @Test
  void mailArrivesWithTextHtmlAndFile() throws Exception {
    servers.purgeEmailFromAllMailboxes();
    new SmtpPost(MailFixture.server(servers.getSmtp().getPort(), Encryption.NONE))
        .send(MailFixture.mail());

    MimeMessage[] all = servers.getReceivedMessages();
    assertThat(all).hasSize(2);
    MimeMessage one = all[0];
    assertThat(one.getSubject()).isEqualTo("Daily report of 2026-01-31: −4.8 % µs");
    assertThat(one.getMessageID()).isEqualTo("<daily-2026-01-31@mexcbench.invalid>");
    assertThat(one.getRecipients(Message.RecipientType.TO)).hasSize(2);
    Multipart mixed = (Multipart) one.getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    Multipart words = (Multipart) mixed.getBodyPart(0).getContent();
    assertThat(words.getContentType()).startsWith("multipart/alternative");
    assertThat(words.getBodyPart(0).getContent()).isEqualTo("text − µ");
    assertThat(words.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(words.getBodyPart(1).getContent()).isEqualTo("<p>html − µ</p>");
    Part file = mixed.getBodyPart(1);
    assertThat(file.getFileName()).isEqualTo("daily.pdf");
    assertThat(file.getContentType()).startsWith("application/pdf");
    assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
        .isEqualTo(MailFixture.PDF);
  }

  @Test
  void mailArrivesEncryptedFromTheFirstByteOn() throws Exception {
    servers.purgeEmailFromAllMailboxes();
    new SmtpPost(MailFixture.server(servers.getSmtps().getPort(), Encryption.TLS, LOGIN, trust()))
        .send(MailFixture.mail());

    assertThat(servers.getReceivedMessages()).hasSize(2);
  }

  @Test
  void certificateThatNobodyBelievesIsRefused() {
    MailException failure =
        failure(MailFixture.server(servers.getSmtps().getPort(), Encryption.TLS));

    assertThat(failure.fate()).isEqualTo(Fate.REFUSED);
    assertThat(failure).hasMessageContaining("its certificate must be one that the JDK trusts");
  }

  @Test
  void certificateOfAnotherNameIsRefused() throws Exception {
    SSLContext other = TestCertificate.of(folder, "dns:other.example.org").context();
    try (ScriptedSmtp server = new ScriptedSmtp(Optional.of(other), List.of(Map.of()))) {
      MailException failure =
          failure(
              MailFixture.server(
                  server.port(),
                  Encryption.STARTTLS,
                  LOGIN,
                  Optional.of(other.getSocketFactory())));

      assertThat(failure.fate()).as(failure.toString()).isEqualTo(Fate.REFUSED);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void nothingIsSaidBeforeTheConnectionIsEncrypted() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Optional.of(tls), List.of(Map.of()))) {
      new SmtpPost(MailFixture.server(server.port(), Encryption.STARTTLS, LOGIN, trust()))
          .send(MailFixture.mail());

      assertThat(server.heard()).startsWith("EHLO localhost", "STARTTLS", "EHLO localhost");
      assertThat(server.heard())
          .contains(
              "MAIL FROM:<bench@example.org>",
              "RCPT TO:<desk@example.org>",
              "RCPT TO:<ops@example.org>");
    }
  }

  @Test
  void serverThatDoesNotEncryptIsNotSpokenTo() {
    try (ScriptedSmtp server = new ScriptedSmtp(Optional.empty(), List.of(Map.of()))) {
      MailException failure = failure(MailFixture.server(server.port(), Encryption.STARTTLS));

      assertThat(failure.fate()).isEqualTo(Fate.REFUSED);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void wrongPasswordIsRefusedAndNotRepeated() {
    MailException failure =
        failure(
            MailFixture.server(
                servers.getSmtps().getPort(),
                Encryption.TLS,
                Optional.of(new Login("bench", "the-wrong-word")),
                trust()));

    assertThat(failure.fate()).isEqualTo(Fate.REFUSED);
    assertThat(failure).hasMessageContaining("does not let this user in").hasNoCause();
    assertThat(failure.toString()).doesNotContain("the-wrong-word");
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 421 busy, NOT_YET",
    "CONNECT, 554 go away, REFUSED",
    "CONNECT, '', NOT_YET",
    "MAIL, 452 no room, NOT_YET",
    "MAIL, 550 not from you, REFUSED",
    "RCPT, 450 try later, NOT_YET",
    "RCPT, 550 nobody of that name, REFUSED",
    "DATA, 451 try later, NOT_YET",
    "., 554 looks like spam, REFUSED",
    "., 451 try later, NOT_YET",
    "., '', UNKNOWN"
  })
  void whatTheServerSaysDecidesWhatBecomesOfTheMail(String word, String reply, Fate fate) {
    try (ScriptedSmtp server = new ScriptedSmtp(Optional.empty(), List.of(Map.of(word, reply)))) {
      MailException failure = failure(MailFixture.server(server.port(), Encryption.NONE));

      assertThat(failure).as(word + " " + reply).isNotNull();
      assertThat(failure.fate()).as(failure.toString()).isEqualTo(fate);
      assertThat(failure).hasMessageContaining("127.0.0.1:" + server.port());
    }
  }

  @Test
  void serverThatIsNotThereMayComeBack() {
    ScriptedSmtp gone = new ScriptedSmtp(Optional.empty(), List.of(Map.of()));
    gone.close();

    assertThat(failure(MailFixture.server(gone.port(), Encryption.NONE)).fate())
        .isEqualTo(Fate.NOT_YET);
  }
}
