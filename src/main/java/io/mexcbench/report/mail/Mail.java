package io.mexcbench.report.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail to be sent.
 *
 * @param id the same for the same mail however often it is made, so that a receiver can see that it
 *     has it already; of letters, digits, dots and hyphens
 * @param text for readers of plain text
 * @param html the same for all others
 */
public record Mail(
    String id,
    MailAddress from,
    List<MailAddress> to,
    String subject,
    Instant date,
    String text,
    String html,
    List<Attachment> attachments) {

  public Mail {
    to = List.copyOf(to);
    attachments = List.copyOf(attachments);
    if (to.isEmpty()) {
      throw new IllegalArgumentException("a mail needs a recipient");
    }
    if (!id.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("a mail needs a plain id, got " + id);
    }
    if (subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a subject must be one line");
    }
  }
}
