package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.prometheus.HttpText;
import io.mexcbench.prometheus.Prometheus;
import io.mexcbench.report.Printable;
import io.mexcbench.report.daily.Alert;
import io.mexcbench.report.daily.DailyReport;
import io.mexcbench.report.daily.DailyReportException;
import io.mexcbench.report.daily.Day;
import io.mexcbench.report.daily.DayReader;
import io.mexcbench.report.daily.FigureSource;
import io.mexcbench.report.daily.Headline;
import io.mexcbench.report.daily.KpiFigures;
import io.mexcbench.report.daily.SampledFigures;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a day was like, and mails it. */
@Command(
    name = "daily-report",
    description = {
      "Writes the key figures of a day with their worst hour and trend, alerts, and the runs of the"
          + " benchmarks, as a page and as PDF; with --mail-to it mails them.",
      "What was not measured is called \"no data\". Secrets come from the environment alone:"
          + " MEXCBENCH_PROMETHEUS_TOKEN, or MEXCBENCH_PROMETHEUS_USER and _PASSWORD;"
          + " MEXCBENCH_SMTP_USER and _PASSWORD. Each secret may be in a file of mode 0600 instead,"
          + " which the variable with _FILE behind it names."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the report was written, and mailed if that was asked for",
      " 1:the same, and a key figure was critical or a run of the benchmarks regressed",
      " 2:an option or a variable is wrong, or a file cannot be written",
      " 3:Prometheus did not answer, or the mail was not sent",
      "70:internal error"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  java -jar benchmarks.jar daily-report --prometheus=http://127.0.0.1:9090 \\",
      "      --zone=Europe/Berlin --mail-to=desk@example.org --smtp=mail.example.org"
    })
final class DailyReportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The day, such as 2026-01-31 (default: yesterday).")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--zone",
      defaultValue = "UTC",
      paramLabel = "ZONE",
      description = "Whose day it is, such as Europe/Berlin (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--prometheus",
      paramLabel = "URL",
      description = "Where the figures are; or else --store.")
  private Optional<URI> prometheus = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "What live --store has stored, where there is no Prometheus.")
  private Optional<String> store = Optional.empty();

  @Option(
      names = "--results",
      defaultValue = "${sys:mexcbench.home:-.}/results",
      paramLabel = "DIR",
      description = "The folder of runs of the benchmarks (default: ${DEFAULT-VALUE}).")
  private Path results = Path.of("results");

  @Option(
      names = "--out",
      defaultValue = "${sys:mexcbench.home:-.}/results/daily",
      paramLabel = "DIR",
      description = "Where the report is written (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("results/daily");

  @Option(
      names = "--timeout",
      defaultValue = "30",
      paramLabel = "SECONDS",
      description = "How long to wait for one answer (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds = 30;

  @Mixin private MailArguments mail = new MailArguments();

  @Spec private CommandSpec spec;

  DailyReportCommand() {
    this(Surroundings.real());
  }

  DailyReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (timeoutSeconds < 1) {
      throw new UserFailure(ExitCode.USAGE, "--timeout must be positive");
    }
    if (prometheus.isPresent() && store.isPresent()) {
      throw new UserFailure(ExitCode.USAGE, "--prometheus and --store: give one of them");
    }
    Optional<DailyPost> post = post();
    DailyReport report = report(day());
    DailyFiles files = DailyFiles.of(report);
    files.write(out.normalize());
    say(new Headline(report).text());
    report.notes().forEach(note -> say("note: " + note));
    say("Report: " + out.normalize().resolve(files.pdfName()));
    post.ifPresent(one -> say(one.send(report, files)));
    return report.isBad() ? ExitCode.REGRESSED : ExitCode.PASS;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(Printable.line(line));
  }

  /** What is wrong with addresses and passwords is said before Prometheus is asked for anything. */
  private Optional<DailyPost> post() {
    return mail.isWanted()
        ? Optional.of(new DailyPost(mail, surroundings, timeout(), out.normalize(), this::say))
        : Optional.empty();
  }

  private Day day() {
    Instant now = surroundings.clock().instant();
    Day day = new Day(date.orElseGet(() -> now.atZone(zone).toLocalDate().minusDays(1)), zone);
    if (day.window().to().isAfter(now)) {
      throw new UserFailure(
          ExitCode.USAGE, "--date: " + day.date() + " is not over yet in " + zone.getId());
    }
    return day;
  }

  private Duration timeout() {
    return Duration.ofSeconds(timeoutSeconds);
  }

  private DailyReport report(Day day) {
    if (store.isPresent()) {
      try (StoredFigures figures = StoredFigures.open(store.get())) {
        return report(day, new SampledFigures(figures));
      }
    }
    return report(day, prometheus.map(this::asking).orElse(new SampledFigures(new NoStore())));
  }

  private FigureSource asking(URI address) {
    HttpText http = PrometheusArguments.http(address, timeout(), surroundings.credentials());
    return new PrometheusFigures("Prometheus at " + address, new Prometheus(address, http));
  }

  private DailyReport report(Day day, FigureSource source) {
    try {
      List<KpiFigures> figures = new DayReader(source).read(day, Arrays.asList(Kpi.values()));
      Optional<List<Alert>> alerts = source.alerts(day.window());
      DailyRuns runs = DailyRuns.of(results.normalize(), day.window());
      List<String> notes = new ArrayList<>(source.notes());
      notes.addAll(runs.notes());
      return new DailyReport(
          day, source.name(), figures, alerts, runs.onDay(), runs.newestBefore(), notes);
    } catch (DailyReportException e) {
      throw new UserFailure(ExitCode.NOT_JUDGED, e.getMessage(), e);
    }
  }
}
