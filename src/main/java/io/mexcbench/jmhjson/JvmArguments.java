package io.mexcbench.jmhjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a JVM's arguments may be committed and compared: what changes its speed, without class
 * paths, paths and secrets. An agent keeps its name, for it changes the speed as well.
 */
final class JvmArguments {
  private static final Set<String> TAKES_A_PATH =
      Set.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "--upgrade-module-path");
  private static final Pattern AGENT = Pattern.compile("-(?:javaagent|agentpath):([^=]*)(=.*)?");
  private static final Pattern SECRET =
      Pattern.compile("secret|token|key|passw|pwd|credential|auth|sign|user|host|mail|account");

  /** Of the launcher and of JMH itself; they say how a run was started, not how fast it is. */
  private static final Pattern LAUNCHER = Pattern.compile("-D(?:bench|jmh)\\..*");

  private static final Pattern PATH = Pattern.compile(".*[/\\\\@].*");
  private static final int PROPERTY_LENGTH_MAX = 64;

  private JvmArguments() {}

  /** The entry's {@code jvmArgs}, in their order. */
  static List<String> portable(Fields entry) throws JmhJsonException {
    List<String> kept = new ArrayList<>();
    boolean isPathNext = false;
    for (JsonNode argument : entry.array("jvmArgs")) {
      if (!argument.isTextual()) {
        throw entry.fault("jvmArgs", "must hold texts");
      }
      String text = argument.textValue();
      if (!isPathNext && !TAKES_A_PATH.contains(text)) {
        addPortable(text, kept);
      }
      isPathNext = !isPathNext && TAKES_A_PATH.contains(text);
    }
    return kept;
  }

  private static void addPortable(String argument, List<String> kept) {
    var agent = AGENT.matcher(argument);
    if (agent.matches()) {
      String path = agent.group(1);
      int name = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
      kept.add(argument.substring(0, argument.indexOf(':') + 1) + path.substring(name));
    } else if (isPortable(argument)) {
      kept.add(argument);
    }
  }

  private static boolean isPortable(String argument) {
    boolean isProperty = argument.startsWith("-D");
    return argument.startsWith("-")
        && !LAUNCHER.matcher(argument).matches()
        && !(isProperty && isPrivate(argument))
        && (argument.startsWith("--add-") || !PATH.matcher(argument).matches());
  }

  private static boolean isPrivate(String property) {
    return property.length() > PROPERTY_LENGTH_MAX
        || SECRET.matcher(property.toLowerCase(Locale.ROOT)).find();
  }
}
