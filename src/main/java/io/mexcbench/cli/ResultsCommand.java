package io.mexcbench.cli;

import picocli.CommandLine.Command;

/** Results of many runners in one database. */
@Command(
    name = "results",
    description = {
      "Keeps results of many runners in one PostgreSQL database: \"push\" stores them, \"list\" says"
          + " what is there, \"pull\" makes a result folder of a run again, which \"compare\" judges.",
      "The password is in ~/.pgpass, in MEXCBENCH_DATABASE_PASSWORD, or in a file of mode 0600 that"
          + " MEXCBENCH_DATABASE_PASSWORD_FILE names."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ResultsPushCommand.class, ResultsListCommand.class, ResultsPullCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar results list --from=jdbc:postgresql://db/bench",
      "  java -jar benchmarks.jar history --from=jdbc:postgresql://db/bench"
    })
final class ResultsCommand {}
