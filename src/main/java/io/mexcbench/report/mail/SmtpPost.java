package io.mexcbench.report.mail;

import static io.mexcbench.report.mail.MailException.Fate.NOT_YET;
import static io.mexcbench.report.mail.MailException.Fate.REFUSED;
import static io.mexcbench.report.mail.MailException.Fate.UNKNOWN;

import io.mexcbench.report.mail.MailException.Fate;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Hands a mail to its server, once, and says what became of it. */
public final class SmtpPost implements Post {
  /** The reply that a server's message begins with. */
  private static final Pattern REPLY = Pattern.compile("(?:^|\\s)([45])\\d\\d(?:[ -]|$)");

  /** What the library says where the server does not offer what is required. */
  private static final String NO_STARTTLS = "STARTTLS is required";

  private final MailServer server;

  public SmtpPost(MailServer server) {
    this.server = server;
  }

  /** All recipients or none: the server takes nothing where it refuses one of them. */
  @Override
  public void send(Mail mail) throws MailException {
    Session session = Session.getInstance(server.properties());
    Envelope envelope = Envelope.of(session, mail);
    try (Transport transport = session.getTransport("smtp")) {
      connect(transport);
      deliver(transport, envelope);
    } catch (MessagingException e) {
      // Only closing is left, and the server has said that it has the mail.
      return;
    }
  }

  private void connect(Transport transport) throws MailException {
    try {
      transport.connect(
          server.host(),
          server.port(),
          server.login().map(MailServer.Login::user).orElse(null),
          server.login().map(MailServer.Login::password).orElse(null));
    } catch (AuthenticationFailedException e) {
      // The cause may repeat what was sent.
      throw new MailException(
          fateOf(e).orElse(REFUSED),
          server + " does not let this user in; see to user and password");
    } catch (MessagingException e) {
      boolean isHopeless =
          isCertificate(e) || String.valueOf(e.getMessage()).startsWith(NO_STARTTLS);
      Fate fate = isHopeless ? REFUSED : fateOf(e).orElse(NOT_YET);
      throw new MailException(fate, server + " cannot be spoken to: " + reason(e) + advice(e), e);
    }
  }

  private void deliver(Transport transport, Envelope envelope) throws MailException {
    try {
      transport.sendMessage(envelope, envelope.getAllRecipients());
    } catch (MessagingException e) {
      Optional<Fate> fate = fateOf(e);
      throw new MailException(
          fate.orElse(UNKNOWN),
          fate.isPresent()
              ? server + " refused the mail: " + reason(e)
              : server + " was handed the mail and did not answer: " + reason(e),
          e);
    }
  }

  /** What the server itself said, if anything: 4 for later, 5 for never. */
  private static Optional<Fate> fateOf(MessagingException failure) {
    Optional<Fate> worst = Optional.empty();
    for (Exception one = failure; one != null; one = nextOf(one)) {
      Matcher reply = REPLY.matcher(String.valueOf(one.getMessage()));
      if (reply.find()) {
        if (reply.group(1).equals("5")) {
          return Optional.of(REFUSED);
        }
        worst = Optional.of(NOT_YET);
      }
    }
    return worst;
  }

  private static Exception nextOf(Exception one) {
    return one instanceof MessagingException known ? known.getNextException() : null;
  }

  private static boolean isCertificate(MessagingException failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  private static String advice(MessagingException failure) {
    return isCertificate(failure)
        ? "; its certificate must be one that the JDK trusts, of the name that it was called by"
        : "";
  }

  /** The innermost message: the others only say that something failed. */
  private static String reason(Exception failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    String message =
        last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    return message.strip().replaceAll("\\s+", " ");
  }
}
