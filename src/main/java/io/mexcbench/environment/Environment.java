package io.mexcbench.environment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two machines must share for their times to be compared. Nothing that differs between two
 * fresh machines of one type belongs here: that is {@link MachineState}.
 *
 * @param architecture as the JDK names it, {@code amd64} or {@code aarch64}
 * @param cpuModel the processor's name with family and model numbers where the system tells them,
 *     since a hypervisor may call several generations by one name
 * @param cores processors of the machine, whatever a container may use of them
 * @param os {@code linux}, {@code macos}, {@code windows}
 * @param jdkFeature the JDK's feature version, such as 17
 * @param collector {@code serial}, {@code g1} and so on; {@code default} if no flag names one
 * @param vmFlags flags of the benchmark forks that change how code runs, sorted
 */
public record Environment(
    String architecture,
    String cpuModel,
    int cores,
    String os,
    int jdkFeature,
    String jdkVendor,
    String collector,
    List<String> vmFlags) {

  /** What an id consists of, so that one may be used as the name of a folder. */
  public static final String ID_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final int FLAGS_HASH_DIGITS = 6;

  public Environment {
    requireText("architecture", architecture);
    requireText("cpuModel", cpuModel);
    requireText("os", os);
    requireText("jdkVendor", jdkVendor);
    requireText("collector", collector);
    if (cores < 1) {
      throw new IllegalArgumentException("cores must be positive, got " + cores);
    }
    if (jdkFeature < 1) {
      throw new IllegalArgumentException("jdkFeature must be positive, got " + jdkFeature);
    }
    vmFlags = vmFlags.stream().sorted().toList();
  }

  /**
   * The name of this environment's baseline, such as {@code
   * amd64-amd-epyc-9r14-f25m17-2c-linux-jdk17-debian-serial-1a2b3c}. The last part is a hash of the
   * flags.
   */
  public String id() {
    return String.join(
        "-",
        slug(architecture),
        slug(cpuModel),
        cores + "c",
        slug(os),
        "jdk" + jdkFeature,
        slug(jdkVendor),
        slug(collector),
        sha256(String.join("\n", vmFlags)).substring(0, FLAGS_HASH_DIGITS));
  }

  /** The fields as JSON objects hold them; {@link #fromMap} reads them back. */
  public Map<String, Object> toMap() {
    return new TreeMap<>(
        Map.of(
            "architecture", architecture,
            "cpuModel", cpuModel,
            "cores", cores,
            "os", os,
            "jdkFeature", jdkFeature,
            "jdkVendor", jdkVendor,
            "collector", collector,
            "vmFlags", vmFlags));
  }

  /** Reads what {@link #toMap} wrote; a field that is absent, unknown or of another type fails. */
  public static Environment fromMap(Map<?, ?> map) throws EnvironmentException {
    return from(new Fields("", map));
  }

  static Environment from(Fields fields) throws EnvironmentException {
    Environment environment =
        new Environment(
            fields.text("architecture"),
            fields.text("cpuModel"),
            fields.positiveInt("cores"),
            fields.text("os"),
            fields.positiveInt("jdkFeature"),
            fields.text("jdkVendor"),
            fields.text("collector"),
            fields.texts("vmFlags"));
    fields.refuseOthers();
    return environment;
  }

  private static String slug(String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = words.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "unknown" : trimmed;
  }

  private static void requireText(String name, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
