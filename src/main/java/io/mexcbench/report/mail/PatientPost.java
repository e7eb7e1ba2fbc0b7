package io.mexcbench.report.mail;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tries again where a server says «later» or cannot be reached, after longer and longer pauses.
 * What was refused, and what nobody knows the fate of, is not tried again.
 */
public final class PatientPost implements Post {
  private final Post post;
  private final int attemptsMax;
  private final Duration firstPause;
  private final Pause pause;
  private final Consumer<String> say;

  /**
   * @param say is told of each attempt that there will be another one
   */
  public PatientPost(
      Post post, int attemptsMax, Duration firstPause, Pause pause, Consumer<String> say) {
    if (attemptsMax < 1) {
      throw new IllegalArgumentException("there must be an attempt, got " + attemptsMax);
    }
    this.post = post;
    this.attemptsMax = attemptsMax;
    this.firstPause = firstPause;
    this.pause = pause;
    this.say = say;
  }

  @Override
  public void send(Mail mail) throws MailException {
    for (int attempt = 1; ; attempt++) {
      try {
        post.send(mail);
        return;
      } catch (MailException e) {
        if (e.fate() != MailException.Fate.NOT_YET || attempt == attemptsMax) {
          throw e;
        }
        waitAfter(attempt, e);
      }
    }
  }

  private void waitAfter(int attempt, MailException last) throws MailException {
    Duration length = firstPause.multipliedBy(1L << (attempt - 1));
    say.accept(
        "not mailed yet: %s; attempt %d of %d follows in %d s"
            .formatted(last.getMessage(), attempt + 1, attemptsMax, length.toSeconds()));
    try {
      pause.last(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw last;
    }
  }
}
