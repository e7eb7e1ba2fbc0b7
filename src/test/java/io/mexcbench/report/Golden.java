package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that we print, as files beside the tests, so that a change of them is seen in a diff. */
public final class Golden {
  private Golden() {}

  /**
   * Holds a text equal to a file of the test resources.
   *
   * @param name such as {@code /io/mexcbench/report/regressed.txt}
   */
  public static void assertEquals(String actual, String name) {
    assertThat(actual).as(name).isEqualTo(text(name));
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
