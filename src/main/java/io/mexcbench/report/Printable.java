package io.mexcbench.report;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts of others as one harmless line. Names and parameters come from files, titles from branches:
 * none may move the cursor, reverse what is read, begin a line of its own, or give a command to the
 * CI server that copies the output.
 */
public final class Printable {
  /** Control, format (with the marks that reverse a line), unassigned, and line ends. */
  private static final Set<Byte> HIDDEN =
      Set.of(
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR);

  /** GitHub reads this one anywhere in a line. */
  private static final String COMMAND = "##[";

  /** And this one at its beginning. */
  private static final String COMMAND_AT_START = "::";

  private Printable() {}

  /** What cannot be seen is written as an escape such as {@code \u001b}. */
  public static String line(String text) {
    String visible = text.codePoints().mapToObj(Printable::shown).collect(Collectors.joining());
    String harmless = visible.replace(COMMAND, "##\\[");
    return harmless.stripLeading().startsWith(COMMAND_AT_START) ? "\\" + harmless : harmless;
  }

  private static String shown(int character) {
    return HIDDEN.contains((byte) Character.getType(character))
        ? "\\u%04x".formatted(character)
        : Character.toString(character);
  }
}
