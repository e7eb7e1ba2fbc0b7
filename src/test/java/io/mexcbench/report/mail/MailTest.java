package io.mexcbench.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.report.mail.MailServer.Encryption;
import io.mexcbench.report.mail.MailServer.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that others may have written becomes a header, a recipient or a command. */
class MailTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "desk",
        "desk@",
        "@example.org",
        "desk@example.org\r\nBcc: all@example.org",
        "desk@example.org\n",
        "desk@example.org, ops@example.org",
        "Desk <desk@example.org>",
        "\"a b\"@example.org",
        "desk@exa mple.org",
        "a..b@example.org",
        "desk@example.org>",
        "dësk@example.org",
        "desk@-example.org"
      })
  void whatIsNotOnePlainAddressIsRefused(String text) {
    assertThatThrownBy(() -> new MailAddress(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an address must be like desk@example.org, with neither a name nor spaces");
  }

  @Test
  void plainAddressIsTaken() throws Exception {
    assertThat(new MailAddress("a.b+c@mail.example.org").internet().getAddress())
        .isEqualTo("a.b+c@mail.example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: all@example.org", "a\nb", "a\rb", "a\u0000b"})
  void subjectIsOneLine(String subject) {
    assertThatThrownBy(() -> mail("id", subject, List.of(new MailAddress("a@b.org"))))
        .hasMessage("a subject must be one line");
  }

  @Test
  void mailNeedsARecipientAndAPlainId() {
    assertThatThrownBy(() -> mail("id", "s", List.of())).hasMessageContaining("recipient");
    assertThatThrownBy(() -> mail("../id", "s", List.of(new MailAddress("a@b.org"))))
        .hasMessageContaining("plain id");
    assertThatThrownBy(() -> new Attachment("a\r\nb", "application/pdf", new byte[0]))
        .hasMessageContaining("plain name");
  }

  private static Mail mail(String id, String subject, List<MailAddress> to) {
    return new Mail(
        id, new MailAddress("a@b.org"), to, subject, Instant.EPOCH, "t", "h", List.of());
  }

  @Test
  void passwordIsNeverSentInTheOpenToOthers() {
    Optional<Login> login = Optional.of(new Login("bench", "the-password"));

    assertThatThrownBy(() -> server(Encryption.NONE, login))
        .hasMessageContaining("without encryption");
    assertThat(login.orElseThrow()).hasToString("Login[hidden]");
    assertThat(server(Encryption.TLS, login)).hasToString("mail.example.org:25");
  }

  private static MailServer server(Encryption encryption, Optional<Login> login) {
    return new MailServer(
        "mail.example.org", 25, encryption, login, Duration.ofSeconds(1), Optional.empty());
  }
}
