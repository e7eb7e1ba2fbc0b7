package io.mexcbench.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mexcbench.report.mail.MailException.Fate;
import io.mexcbench.report.mail.MailServer.Encryption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often a mail is sent: again where that helps, and never twice. */
class PatientPostTest {
  private static final Duration FIRST = Duration.ofSeconds(5);

  @TempDir private Path folder;

  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final List<Mail> sent = new ArrayList<>();

  private static Post failing(Fate fate) {
    return mail -> {
      throw new MailException(fate, "no");
    };
  }

  private static MailException failure(Post post) {
    return catchThrowableOfType(MailException.class, () -> post.send(MailFixture.mail()));
  }

  @Test
  void serverThatIsBusyTwiceGetsTheMailTheThirdTime() throws Exception {
    Map<String, String> busy = Map.of("RCPT", "450 try later");
    try (ScriptedSmtp server = new ScriptedSmtp(Optional.empty(), List.of(busy, busy, Map.of()))) {
      SmtpPost post = new SmtpPost(MailFixture.server(server.port(), Encryption.NONE));
      new PatientPost(post, 5, FIRST, pauses::add, said::add).send(MailFixture.mail());

      assertThat(pauses).containsExactly(FIRST, FIRST.multipliedBy(2));
      assertThat(server.heard().stream().filter("."::equals)).hasSize(1);
    }
  }

  @Test
  void patienceEnds() {
    assertThat(
            failure(new PatientPost(failing(Fate.NOT_YET), 4, FIRST, pauses::add, said::add))
                .fate())
        .isEqualTo(Fate.NOT_YET);
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(5L, 10L, 20L);
    assertThat(said)
        .containsExactly(
            "not mailed yet: no; attempt 2 of 4 follows in 5 s",
            "not mailed yet: no; attempt 3 of 4 follows in 10 s",
            "not mailed yet: no; attempt 4 of 4 follows in 20 s");
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "UNKNOWN"})
  void whatWasRefusedOrIsUnknownIsNotTriedAgain(Fate fate) {
    assertThat(failure(new PatientPost(failing(fate), 4, FIRST, pauses::add, said::add)).fate())
        .isEqualTo(fate);
    assertThat(pauses).isEmpty();
  }

  private Post once(Post post, boolean isForced) {
    return new OncePost(post, folder.resolve("sent"), isForced);
  }

  @Test
  void sameDayIsMailedOnceUnlessForced() throws Exception {
    once(sent::add, false).send(MailFixture.mail());
    assertThat(failure(once(sent::add, false)))
        .hasMessageContaining("it was sent already")
        .hasMessageContaining("--force");
    assertThat(sent).hasSize(1);

    once(sent::add, false).send(MailFixture.mail("daily-2026-02-01"));
    once(sent::add, true).send(MailFixture.mail());
    assertThat(sent).hasSize(3);
    assertThat(folder.resolve("sent/daily-2026-01-31.mail")).hasContent("sent");
  }

  @Test
  void refusedMailMayBeSentLater() throws Exception {
    assertThat(failure(once(failing(Fate.REFUSED), false)).fate()).isEqualTo(Fate.REFUSED);
    assertThat(failure(once(failing(Fate.NOT_YET), false)).fate()).isEqualTo(Fate.NOT_YET);

    once(sent::add, false).send(MailFixture.mail());
    assertThat(sent).hasSize(1);
  }

  @Test
  void mailOfUnknownFateIsNotSentAgain() {
    assertThat(failure(once(failing(Fate.UNKNOWN), false)).fate()).isEqualTo(Fate.UNKNOWN);
    assertThat(failure(once(sent::add, false)))
        .hasMessageContaining("whether it arrived is not known");
    assertThat(sent).isEmpty();
  }

  /** The mark is there before the mail is: whoever dies in between leaves it. */
  @Test
  void processThatDiesWhileSendingLeavesAMarkThatKeepsOthersFromIt() {
    Post dying =
        mail -> {
          assertThat(folder.resolve("sent/daily-2026-01-31.mail")).hasContent("sending");
          throw new IllegalStateException("killed");
        };
    IllegalStateException killed =
        catchThrowableOfType(
            IllegalStateException.class, () -> once(dying, false).send(MailFixture.mail()));

    assertThat(killed).hasMessage("killed");
    assertThat(failure(once(sent::add, false)).fate()).isEqualTo(Fate.UNKNOWN);
    assertThat(sent).isEmpty();
  }

  @Test
  void nothingIsSentWhereNoMarkCanBeWritten() throws Exception {
    Files.writeString(folder.resolve("sent"), "a file where the folder should be");

    assertThat(failure(once(sent::add, false))).isNotNull();
    assertThat(sent).isEmpty();
  }
}
