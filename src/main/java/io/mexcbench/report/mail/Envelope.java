package io.mexcbench.report.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** A mail in the form that servers pass on: text and HTML as alternatives, files behind them. */
final class Envelope extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String id;

  private Envelope(Session session, String id) {
    super(session);
    this.id = id;
  }

  static Envelope of(Session session, Mail mail) throws MailException {
    Envelope envelope = new Envelope(session, mail.id());
    List<InternetAddress> to = new ArrayList<>();
    for (MailAddress address : mail.to()) {
      to.add(address.internet());
    }
    InternetAddress from = mail.from().internet();
    try {
      envelope.setFrom(from);
      envelope.setRecipients(Message.RecipientType.TO, to.toArray(InternetAddress[]::new));
      envelope.setSubject(mail.subject(), UTF_8);
      envelope.setSentDate(Date.from(mail.date()));
      // No reply of an absent person is wanted.
      envelope.setHeader("Auto-Submitted", "auto-generated");
      envelope.setContent(content(mail));
      envelope.saveChanges();
      return envelope;
    } catch (MessagingException e) {
      throw new MailException(
          MailException.Fate.REFUSED, "the mail cannot be written: " + e.getMessage(), e);
    }
  }

  private static Multipart content(Mail mail) throws MessagingException {
    MimeMultipart words = new MimeMultipart("alternative");
    words.addBodyPart(text(mail.text(), "plain"));
    words.addBodyPart(text(mail.html(), "html"));
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(words);
    MimeMultipart all = new MimeMultipart("mixed", first);
    for (Attachment one : mail.attachments()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(one.content(), one.type())));
      part.setFileName(one.name());
      part.setDisposition(MimeBodyPart.ATTACHMENT);
      all.addBodyPart(part);
    }
    return all;
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  /** Its own: the library would make another one each time, with this machine's name in it. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + "@mexcbench.invalid>");
  }
}
