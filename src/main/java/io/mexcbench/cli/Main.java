package io.mexcbench.cli;

import java.io.FileDescriptor;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The entry point of the uber-jar: parses the command line, maps failures to exit codes. */
@Command(
    name = "mexcbench",
    description = "Measures the hot path of a MEXC trading system and judges changes of it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      CompareCommand.class,
      RevisionCommand.class,
      MergeCommand.class,
      HistoryCommand.class,
      ResultsCommand.class,
      BaselineCommand.class,
      DocsCommand.class,
      CheckKeysCommand.class,
      LiveCommand.class,
      ExchangeCommand.class,
      KpiCommand.class,
      StoreCommand.class,
      DailyReportCommand.class,
      CollectCommand.class,
      BaselineTestCommand.class,
      LoadTestCommand.class,
      StressTestCommand.class,
      EnduranceTestCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar run --gate --preset=quick",
      "  java -jar benchmarks.jar compare --help",
      "  source <(scripts/mexcbench generate-completion)"
    })
public final class Main {
  @Option(
      names = "--verbose",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show every step, and the stack trace of a failure.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show the result only.")
  private boolean quiet;

  private Main() {}

  public static void main(String[] args) {
    dieWithParent();
    PrintWriter out = Terminal.utf8(FileDescriptor.out);
    PrintWriter err = Terminal.utf8(FileDescriptor.err);
    int code = commandLine().setOut(out).setErr(err).execute(args);
    System.exit(delivered(code, out, err));
  }

  /** A verdict that nobody could read must not pass. */
  private static int delivered(int code, PrintWriter out, PrintWriter err) {
    if (!out.checkError()) {
      return code;
    }
    err.println(
        "mexcbench: standard output could not be written: its disk is full or it is closed");
    return code == ExitCode.PASS ? ExitCode.NOT_JUDGED : code;
  }

  static CommandLine commandLine() {
    Main main = new Main();
    return new CommandLine(main)
        .setExecutionStrategy(new CommandLine.RunLast())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> main.fail(failure, command));
  }

  /** Who asks for both is looking for something. */
  Verbosity verbosity() {
    if (verbose) {
      return Verbosity.VERBOSE;
    }
    return quiet ? Verbosity.QUIET : Verbosity.NORMAL;
  }

  private int fail(Exception failure, CommandLine command) {
    command.getErr().println(FailureText.of(failure));
    if (verbose) {
      failure.printStackTrace(command.getErr());
    }
    return FailureText.exitCodeOf(failure);
  }

  /**
   * Maven passes no signal on to its child: without this a cancelled build would go on measuring.
   */
  private static void dieWithParent() {
    if (Boolean.getBoolean("bench.dieWithParent")) {
      ProcessHandle.current()
          .parent()
          .ifPresent(
              parent -> {
                var unused = parent.onExit().thenRun(() -> System.exit(ExitCode.INTERRUPTED));
              });
    }
  }
}
