package io.mexcbench.report.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that others wrote to read PDF: what they see is what a reader is shown. */
final class Poppler {
  /** Set where the tools of {@code .ci/install-tools} must be there. */
  private static final String REQUIRED = "CI_REQUIRED_TOOLS";

  private Poppler() {}

  /** Skips the test where the programs are missing, and fails it where they must be there. */
  static void required() {
    boolean isThere = Stream.of("pdftotext", "pdffonts", "pdftoppm").allMatch(Poppler::isInstalled);
    if (!isThere) {
      System.out.println("poppler-utils is not installed: the PDF was not looked at");
      assertThat(System.getenv(REQUIRED)).as("poppler-utils is required by " + REQUIRED).isNull();
    }
    assumeTrue(isThere, "poppler-utils is installed");
  }

  private static boolean isInstalled(String program) {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  static String run(String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(Arrays.asList(command));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
