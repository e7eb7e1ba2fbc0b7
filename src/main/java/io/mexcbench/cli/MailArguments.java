package io.mexcbench.cli;

import io.mexcbench.report.mail.MailAddress;
import io.mexcbench.report.mail.MailServer;
import io.mexcbench.report.mail.MailServer.Encryption;
import io.mexcbench.report.mail.MailServer.Login;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import picocli.CommandLine.Option;

/** Whom a report goes to, and through which server; user and password are in the environment. */
final class MailArguments {
  static final String USER = "MEXCBENCH_SMTP_USER";
  static final String PASSWORD = "MEXCBENCH_SMTP_PASSWORD";

  private static final int RECIPIENTS_MAX = 50;

  @Option(
      names = "--mail-to",
      split = ",",
      paramLabel = "ADDRESS",
      description = "Mail the report to these addresses.")
  private List<String> to = List.of();

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "Who sends it (default: the first who receives it).")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--smtp",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST[:PORT]",
      description = "The mail server (default: ${DEFAULT-VALUE}; port 587, or 465 with tls).")
  private String server = "";

  @Option(
      names = "--smtp-encryption",
      defaultValue = "starttls",
      completionCandidates = Candidates.OfMailEncryption.class,
      paramLabel = "HOW",
      description = "starttls, tls or none (default: ${DEFAULT-VALUE}).")
  private Encryption encryption = Encryption.STARTTLS;

  @Option(
      names = "--force",
      description = "Mail the report even if that day's was mailed, or may have been.")
  private boolean force;

  boolean isWanted() {
    return !to.isEmpty();
  }

  boolean isForced() {
    return force;
  }

  List<MailAddress> recipients() {
    if (to.size() > RECIPIENTS_MAX) {
      throw refused("--mail-to", "more than " + RECIPIENTS_MAX + " addresses; use a list");
    }
    List<MailAddress> addresses = new ArrayList<>();
    to.forEach(text -> addresses.add(address("--mail-to", text)));
    return addresses;
  }

  MailAddress sender() {
    return address("--mail-from", from.orElse(to.get(0)));
  }

  private static MailAddress address(String option, String text) {
    try {
      return new MailAddress(text.strip());
    } catch (IllegalArgumentException e) {
      throw refused(option, e.getMessage());
    }
  }

  MailServer server(Credentials credentials, Duration timeout, Optional<SSLSocketFactory> trust) {
    Optional<String> user = credentials.name(USER);
    Optional<String> password = credentials.secret(PASSWORD);
    if (user.isPresent() != password.isPresent()) {
      throw ApiKeys.refused("set both %s and %s, or neither".formatted(USER, PASSWORD));
    }
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon > 0 && server.substring(colon + 1).matches("\\d{1,5}");
    try {
      return new MailServer(
          hasPort ? server.substring(0, colon) : server,
          hasPort ? Integer.parseInt(server.substring(colon + 1)) : usualPort(),
          encryption,
          user.map(name -> new Login(name, password.orElseThrow())),
          timeout,
          trust);
    } catch (IllegalArgumentException e) {
      throw refused("--smtp", e.getMessage());
    }
  }

  private int usualPort() {
    return encryption == Encryption.TLS ? 465 : 587;
  }

  private static UserFailure refused(String option, String why) {
    return new UserFailure(ExitCode.USAGE, option + ": " + why);
  }
}
