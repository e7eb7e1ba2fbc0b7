package io.mexcbench.environment;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What a JVM says of itself and its machine.
 *
 * @param cpuModel empty where only the operating system knows it
 * @param vendor who built the JDK, with the compiler's name where it is not HotSpot's
 * @param version in full
 * @param loadAverage negative where the system has none
 */
public record JvmIdentity(
    String osName,
    String osVersion,
    String architecture,
    String cpuModel,
    int processors,
    double loadAverage,
    int feature,
    String vendor,
    String version) {

  /** Asks this JVM, which is the one that JMH starts its forks with. */
  public static JvmIdentity ofThisJvm() {
    return new JvmIdentity(
        property("os.name"),
        property("os.version"),
        property("os.arch"),
        "",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version().feature(),
        vendor(property("java.vendor"), property("java.vendor.version") + property("java.vm.name")),
        property("java.runtime.version"));
  }

  /** GraalVM and OpenJ9 compile otherwise than the HotSpot of the same vendor. */
  static String vendor(String vendor, String details) {
    String lower = details.toLowerCase(Locale.ROOT);
    if (lower.contains("graalvm")) {
      return vendor + " GraalVM";
    }
    return lower.contains("openj9") ? vendor + " OpenJ9" : vendor;
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
