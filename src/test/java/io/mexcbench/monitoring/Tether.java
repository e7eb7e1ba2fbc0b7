package io.mexcbench.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Has a program end with this process, also where this one is killed and can do nothing for it.
 *
 * <p>A shell waits beside the program for the end of an input that this process alone could write
 * to: the system closes it. The process that is started is the program itself, so that signals
 * reach it and its exit code is its own.
 */
final class Tether {
  // What a shell starts beside itself would read nothing but for the copy of the input.
  private static final String SCRIPT =
      """
      exec 3<&0 </dev/null
      { cat <&3; kill -9 $$; } >/dev/null 2>&1 &
      exec "$@" 3<&-
      """;

  private Tether() {}

  /** The command that starts another one like this; its standard input is to stay a pipe. */
  static List<String> to(List<String> command) {
    List<String> all = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh"));
    all.addAll(command);
    return List.copyOf(all);
  }
}
