package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Texts that we print, as files beside the tests, so that a change of them is seen in a diff. */
public final class Golden {
  private Golden() {}

  /**
   * Holds a text equal to a file of the test resources; with {@code -Dmexcbench.golden=write} it
   * becomes that file, for a person to read the diff.
   *
   * @param name such as {@code /io/mexcbench/report/regressed.txt}
   */
  public static void assertEquals(String actual, String name) {
    if (System.getProperty("mexcbench.golden", "").equals("write")) {
      write(actual, Path.of("src/test/resources" + name));
    } else {
      assertThat(actual).as(name).isEqualTo(text(name));
    }
  }

  private static void write(String text, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in =
        Optional.ofNullable(Golden.class.getResourceAsStream(name))
            .orElseThrow(() -> new AssertionError("no golden file " + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
