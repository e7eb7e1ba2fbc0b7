package io.mexcbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a class of this build in a Java virtual machine of its own. */
public final class JavaCommand {
  /** For a process that does not live long. */
  public static final String SOON_WARM = "-XX:TieredStopAtLevel=1";

  private JavaCommand() {}

  /**
   * Its words.
   *
   * @param vm options of the virtual machine
   */
  public static List<String> of(List<String> vm, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(vm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }
}
