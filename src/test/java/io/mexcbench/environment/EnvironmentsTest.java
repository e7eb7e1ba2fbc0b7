package io.mexcbench.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvironmentsTest {
  private static final List<String> SUITE_ARGS =
      List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

  @TempDir private Path root;

  static Stream<Arguments> machines() {
    return Stream.of(
        arguments(
            cpus(2, "model name\t: AMD EPYC 9R14", "cpu family\t: 25", "model\t\t: 17"),
            jvm("Linux", "amd64", "", 17, "Debian"),
            "amd64-amd-epyc-9r14-f25m17-2c-linux-jdk17-debian-serial-a6481c"),
        arguments(
            cpus(4, "model name\t: AMD EPYC 7763 64-Core Processor"),
            jvm("Linux", "amd64", "", 21, "Eclipse Adoptium"),
            "amd64-amd-epyc-7763-4c-linux-jdk21-eclipse-adoptium-serial-a6481c"),
        arguments(
            cpus(
                1,
                "model name\t: Intel(R) Xeon(R) CPU @ 2.20GHz",
                "cpu family\t: 6",
                "model\t\t: 79"),
            jvm("Linux", "x86_64", "", 17, "Oracle Corporation"),
            "amd64-intel-xeon-2-20ghz-f6m79-1c-linux-jdk17-oracle-serial-a6481c"),
        arguments(
            cpus(2, "CPU implementer\t: 0x41", "CPU part\t: 0xd40", "CPU revision\t: 1"),
            jvm("Linux", "aarch64", "", 17, "Amazon.com Inc."),
            "aarch64-arm-0x41-0xd40-2c-linux-jdk17-amazon-com-serial-a6481c"),
        arguments(
            "",
            jvm("Windows Server 2022", "amd64", "Intel64 Family 6 Model 85", 17, "Microsoft"),
            "amd64-intel64-family-6-model-85-3c-windows-jdk17-microsoft-serial-a6481c"),
        arguments(
            "",
            jvm("Mac OS X", "arm64", "", 25, "Azul Systems, Inc."),
            "aarch64-unknown-cpu-3c-macos-jdk25-azul-systems-serial-a6481c"),
        arguments(
            "this is : not\nwhat it should be",
            jvm("FreeBSD", "riscv64", "", 17, "N/A"),
            "riscv64-unknown-cpu-3c-freebsd-jdk17-n-a-serial-a6481c"));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void idIsTheSameForEveryMachineOfOneType(String cpuinfo, JvmIdentity jvm, String id)
      throws IOException {
    write("proc/cpuinfo", cpuinfo);
    Environment environment = Environments.probe(root, SUITE_ARGS, jvm);
    assertThat(environment.id()).isEqualTo(id).matches(Environment.ID_PATTERN);
  }

  static Stream<Arguments> flags() {
    return Stream.of(
        arguments(List.of(), "default-e3b0c4"),
        arguments(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Xms512m"), "serial-a6481c"),
        arguments(List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx1g"), "serial-e3228b"),
        arguments(List.of("-XX:+UseG1GC"), "g1-3728bb"),
        arguments(List.of("-XX:+UseG1GC", "-Dapi.secret=x", "--add-opens=a/b=c"), "g1-3728bb"),
        arguments(List.of("-javaagent:/home/one/tool.jar=a"), "default-15aafe"),
        arguments(List.of("-javaagent:/opt/two/tool.jar=a"), "default-15aafe"));
  }

  @ParameterizedTest
  @MethodSource("flags")
  void idTellsFlagsApartThatChangeHowCodeRuns(List<String> args, String end) {
    JvmIdentity jvm = jvm("Linux", "amd64", "cpu", 17, "Debian");
    assertThat(Environments.probe(root, args, jvm).id())
        .isEqualTo("amd64-cpu-3c-linux-jdk17-debian-" + end);
  }

  @Test
  void lastCollectorThatIsNamedCounts() {
    assertThat(Environments.collector(List.of("-XX:+UseG1GC", "-XX:+UseZGC"))).isEqualTo("z");
    assertThat(Environments.collector(List.of("-XX:-UseParallelGC"))).isEqualTo("default");
  }

  @Test
  void compilersOfOneVendorAreToldApart() {
    assertThat(JvmIdentity.vendor("Oracle Corporation", "Oracle GraalVM 17.0.8+9.1"))
        .isEqualTo("Oracle Corporation GraalVM");
    assertThat(JvmIdentity.vendor("IBM Corporation", "Eclipse OpenJ9 VM"))
        .isEqualTo("IBM Corporation OpenJ9");
    assertThat(JvmIdentity.vendor("Debian", "OpenJDK 64-Bit Server VM")).isEqualTo("Debian");
  }

  @Test
  void thisMachineHasAnId() {
    Environment here = Environments.ofThisMachine(SUITE_ARGS);
    assertThat(here.id()).matches(Environment.ID_PATTERN).endsWith("-serial-a6481c");
    assertThat(here.jdkFeature()).isEqualTo(Runtime.version().feature());
  }

  @Test
  void impossibleMachinesAreRefusedByName() {
    assertThatThrownBy(
            () -> new Environment("amd64", "cpu", 0, "linux", 17, "Debian", "g1", List.of()))
        .hasMessage("cores must be positive, got 0");
    assertThatThrownBy(
            () -> new Environment("amd64", " ", 1, "linux", 17, "Debian", "g1", List.of()))
        .hasMessage("cpuModel must not be blank");
  }

  private static JvmIdentity jvm(String os, String arch, String cpu, int feature, String vendor) {
    return new JvmIdentity(os, "1", arch, cpu, 3, -1, feature, vendor, feature + ".0.1");
  }

  private static String cpus(int count, String... lines) {
    StringBuilder text = new StringBuilder();
    for (int cpu = 0; cpu < count; cpu++) {
      text.append(
          "processor\t: " + cpu + "\n" + String.join("\n", lines) + "\ncpu MHz\t: 1234\n\n");
    }
    return text.toString();
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
