package io.mexcbench.cli;

import io.mexcbench.report.daily.DailyMail;
import io.mexcbench.report.daily.DailyReport;
import io.mexcbench.report.daily.Headline;
import io.mexcbench.report.mail.Attachment;
import io.mexcbench.report.mail.Mail;
import io.mexcbench.report.mail.MailAddress;
import io.mexcbench.report.mail.MailException;
import io.mexcbench.report.mail.MailServer;
import io.mexcbench.report.mail.OncePost;
import io.mexcbench.report.mail.PatientPost;
import io.mexcbench.report.mail.Post;
import io.mexcbench.report.mail.SmtpPost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Mails a daily report, once for each day. */
final class DailyPost {
  private static final int ATTEMPTS_MAX = 6;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  private final List<MailAddress> recipients;
  private final MailAddress sender;
  private final Surroundings surroundings;
  private final Post post;

  /**
   * @param say is told what takes its time
   */
  DailyPost(
      MailArguments arguments,
      Surroundings surroundings,
      Duration timeout,
      Path folder,
      Consumer<String> say) {
    this.recipients = arguments.recipients();
    this.sender = arguments.sender();
    this.surroundings = surroundings;
    MailServer server = arguments.server(surroundings.credentials(), timeout, surroundings.trust());
    Post patient =
        new PatientPost(new SmtpPost(server), ATTEMPTS_MAX, FIRST_PAUSE, surroundings.pause(), say);
    this.post = new OncePost(patient, folder.resolve("sent"), arguments.isForced());
  }

  /** What was done, in words. */
  String send(DailyReport report, DailyFiles files) {
    DailyMail words = new DailyMail(report);
    Mail mail =
        new Mail(
            "daily-" + report.day().date(),
            sender,
            recipients,
            new Headline(report).text(),
            surroundings.clock().instant(),
            words.text(),
            words.html(),
            List.of(new Attachment(files.pdfName(), "application/pdf", files.pdf())));
    try {
      post.send(mail);
    } catch (MailException e) {
      throw new UserFailure(ExitCode.NOT_JUDGED, "the report was not mailed: " + e.getMessage(), e);
    }
    return recipients.stream()
        .map(MailAddress::text)
        .collect(Collectors.joining(", ", "Mailed to ", "."));
  }
}
