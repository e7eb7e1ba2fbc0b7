package io.mexcbench.monitoring;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A mail server that keeps what it is sent. */
final class Inbox implements AutoCloseable {
  private static final long SECONDS_MAX = 90;

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  private Inbox() {}

  static Inbox open() {
    Inbox inbox = new Inbox();
    inbox.mail.start();
    return inbox;
  }

  int port() {
    return mail.getSmtp().getPort();
  }

  /** Waits for a message to somebody in whose subject all of these words are. */
  Message await(String recipient, String... words) throws MessagingException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
    while (System.nanoTime() - deadline < 0) {
      int seen = mail.getReceivedMessages().length;
      Optional<? extends Message> found = find(recipient, words);
      if (found.isPresent()) {
        return found.orElseThrow();
      }
      mail.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(1), seen + 1);
    }
    throw new AssertionError("no mail to " + recipient + " about " + Arrays.toString(words));
  }

  private Optional<? extends Message> find(String recipient, String... words)
      throws MessagingException {
    for (Message message : mail.getReceivedMessages()) {
      boolean isAbout = Arrays.stream(words).allMatch(word -> subject(message).contains(word));
      if (isAbout && message.getAllRecipients()[0].toString().equals(recipient)) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  private static String subject(Message message) {
    try {
      return Optional.ofNullable(message.getSubject()).orElse("");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    mail.stop();
  }
}
