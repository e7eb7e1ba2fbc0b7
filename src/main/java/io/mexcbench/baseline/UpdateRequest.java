package io.mexcbench.baseline;

import io.mexcbench.regression.BenchmarkKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the owner of the numbers asks for.
 *
 * @param reason kept with the baseline
 * @param only keys to update, the others keep their data; empty for all that the result has
 * @param accept keys that may have become worse, for the reason given
 * @param addsSession whether the result's forks join those of the baseline instead of replacing
 *     them
 */
public record UpdateRequest(
    String reason, Optional<Pattern> only, Optional<Pattern> accept, boolean addsSession) {

  public UpdateRequest {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("reason must not be blank");
    }
  }

  boolean selects(BenchmarkKey key) {
    return only.map(pattern -> isFound(pattern, key)).orElse(true);
  }

  boolean accepts(BenchmarkKey key) {
    return accept.map(pattern -> isFound(pattern, key)).orElse(false);
  }

  /** In the whole key, or in the short name that reports give it. */
  private static boolean isFound(Pattern pattern, BenchmarkKey key) {
    String inReports = key.shortName() + " " + key.paramsText();
    return pattern.matcher(key.toString()).find() || pattern.matcher(inReports).find();
  }
}
