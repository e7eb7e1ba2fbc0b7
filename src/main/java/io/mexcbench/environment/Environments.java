package io.mexcbench.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what identifies this machine, from the files of a Linux system and from the JVM. */
public final class Environments {
  private static final Pattern COLLECTOR =
      Pattern.compile("-XX:\\+Use(Serial|Parallel|G1|Z|Shenandoah|Epsilon)GC");
  private static final Pattern COMPANY_WORD =
      Pattern.compile("(?i)[ ,]+(inc|corp|corporation|ltd|llc|gmbh)\\b\\.?");
  private static final Pattern CPU_NOISE =
      Pattern.compile("(?i)\\((r|tm|c)\\)|\\b\\d+-core\\b|\\bprocessor\\b|\\bcpu\\b|@");
  private static final Pattern FOLDERS = Pattern.compile("(?<=[:=,]|^)[^:=,]*[/\\\\]");

  private Environments() {}

  /**
   * Probes the machine whose files lie under a root.
   *
   * @param root of the file system, {@code /} but in tests
   * @param forkJvmArgs every argument that the benchmark forks are started with
   */
  public static Environment probe(Path root, List<String> forkJvmArgs, JvmIdentity jvm) {
    Map<String, String> cpu = SystemFiles.under(root).firstCpu();
    int cores = SystemFiles.under(root).processors();
    return new Environment(
        architecture(jvm.architecture()),
        cpuModel(cpu).or(() -> nonBlank(jvm.cpuModel())).orElse("unknown cpu"),
        cores > 0 ? cores : jvm.processors(),
        operatingSystem(jvm.osName()),
        jvm.feature(),
        COMPANY_WORD.matcher(jvm.vendor()).replaceAll(""),
        collector(forkJvmArgs),
        vmFlags(forkJvmArgs));
  }

  /** Probes this machine with this JVM. */
  public static Environment ofThisMachine(List<String> forkJvmArgs) {
    return probe(Path.of("/"), forkJvmArgs, JvmIdentity.ofThisJvm());
  }

  /** The last collector that is named wins, as it does in the JVM's own parsing of flags. */
  static String collector(List<String> jvmArgs) {
    return jvmArgs.stream()
        .map(COLLECTOR::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .reduce((first, last) -> last)
        .orElse("default");
  }

  /**
   * What of a fork's arguments changes how code runs. System properties and module options do not,
   * and may hold secrets; folders differ between machines of one type.
   */
  static List<String> vmFlags(List<String> jvmArgs) {
    return jvmArgs.stream()
        .filter(arg -> arg.startsWith("-") && !arg.startsWith("--") && !arg.startsWith("-D"))
        .map(arg -> FOLDERS.matcher(arg).replaceAll(""))
        .distinct()
        .sorted()
        .toList();
  }

  private static String architecture(String osArch) {
    return switch (osArch) {
      case "x86_64" -> "amd64";
      case "arm64" -> "aarch64";
      default -> osArch;
    };
  }

  private static String operatingSystem(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return "macos";
    }
    return name.startsWith("windows") ? "windows" : name;
  }

  /** Linux names an x86 processor, and an ARM processor only by its maker's and part's number. */
  private static Optional<String> cpuModel(Map<String, String> cpu) {
    if (cpu.containsKey("model name")) {
      String name = CPU_NOISE.matcher(cpu.get("model name")).replaceAll(" ");
      String numbers =
          cpu.containsKey("cpu family") && cpu.containsKey("model")
              ? " f" + cpu.get("cpu family") + "m" + cpu.get("model")
              : "";
      return nonBlank(name.strip().replaceAll("\\s+", " ") + numbers);
    }
    return cpu.containsKey("CPU implementer") && cpu.containsKey("CPU part")
        ? Optional.of("ARM " + cpu.get("CPU implementer") + " " + cpu.get("CPU part"))
        : Optional.empty();
  }

  private static Optional<String> nonBlank(String text) {
    return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
  }
}
