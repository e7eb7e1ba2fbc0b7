package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.environment.SampleRecord;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Updates of a store in a test's own folder, with results that are written for each. */
final class Updates {
  static final String PARSE = "a.Parser.parse";
  static final String SKIP = "a.Parser.skip";
  static final String SIGN = "b.Signer.sign";
  static final String PARSE_KEY = PARSE + ":avgt:1";

  /** All of the result replaces what there is. */
  static final UpdateRequest PLAIN = request("because", null, null, false);

  /** All of the result joins what there is. */
  static final UpdateRequest SESSION = request("another hour", null, null, true);

  private final Path root;
  private final BaselineStore store;
  private int results;

  Updates(Path root) {
    this.root = root;
    this.store = new BaselineStore(root.resolve("baselines"));
  }

  /** Three benchmarks of two classes, and the controls. */
  static SampleRun usual(long seed) {
    return new SampleRun(seed).with(PARSE, 100, 0).with(SKIP, 50, 0).with(SIGN, 1000, 256);
  }

  static UpdateRequest request(String reason, String only, String accept, boolean adds) {
    return new UpdateRequest(reason, pattern(only), pattern(accept), adds);
  }

  BaselineStore store() {
    return store;
  }

  UpdatePlan plan(SampleRun run, UpdateRequest request) throws BaselineException, IOException {
    Path folder = run.writeTo(root.resolve("result" + results++));
    return new BaselineUpdate(store, Thresholds.of(10)).plan(Results.read(folder), request);
  }

  void write(SampleRun run, UpdateRequest request) throws BaselineException, IOException {
    UpdatePlan plan = plan(run, request);
    store.write(plan.jmhJson(), plan.run(), plan.provenance());
  }

  /**
   * Plans what must be refused.
   *
   * @param message how it begins, with {@code RESULT} for the result's folder
   */
  void assertRefused(SampleRun run, UpdateRequest request, String message) {
    assertThatThrownBy(() -> plan(run, request))
        .isInstanceOf(BaselineException.class)
        .extracting(failure -> failure.getMessage().replace(resultFolder(), "RESULT"))
        .asString()
        .startsWith(message);
  }

  private String resultFolder() {
    return root.resolve("result" + (results - 1)).toString();
  }

  Baseline stored() throws BaselineException {
    return store.find(SampleRecord.ID).orElseThrow();
  }

  Measurement stored(String benchmark) throws BaselineException {
    return stored().measurements().stream()
        .filter(measurement -> measurement.key().benchmark().equals(benchmark))
        .findFirst()
        .orElseThrow();
  }

  static List<String> keys(UpdatePlan plan) {
    return plan.changes().stream().map(change -> change.key().shortName()).toList();
  }

  private static Optional<Pattern> pattern(String regex) {
    return Optional.ofNullable(regex).map(Pattern::compile);
  }
}
