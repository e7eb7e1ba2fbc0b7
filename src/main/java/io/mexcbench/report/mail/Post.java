package io.mexcbench.report.mail;

/** Takes a mail, once. */
@FunctionalInterface
public interface Post {
  void send(Mail mail) throws MailException;
}
