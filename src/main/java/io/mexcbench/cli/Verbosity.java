package io.mexcbench.cli;

import picocli.CommandLine.Model.CommandSpec;

/** How much a command tells beside its result. */
enum Verbosity {
  /** Nothing. */
  QUIET,
  /** What a person who waits wants to know. */
  NORMAL,
  /** All there is, for one who looks for a fault. */
  VERBOSE;

  /** What the user asked for. */
  static Verbosity of(CommandSpec command) {
    return ((Main) command.root().userObject()).verbosity();
  }
}
