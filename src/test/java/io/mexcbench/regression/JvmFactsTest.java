package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static io.mexcbench.regression.MeasurementFixture.withFacts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two files say of their JVMs, compared fact by fact. */
class JvmFactsTest {
  private static final Map<String, String> STATED =
      Map.of("jdkVersion", "17.0.15", "vmName", "OpenJDK 64-Bit Server VM", "jvmArgs", "-Xmx512m");

  @Test
  void equalFactsLeaveNoDoubt() {
    assertThat(JvmFacts.disagreement(with(STATED), with(STATED))).isEmpty();
    assertThat(JvmFacts.doubts(with(STATED), with(STATED))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"jdkVersion", "vmName", "jvmArgs"})
  void factThatOneSideDoesNotStateIsDoubtedButNotHeldAgainstEither(String name) {
    Map<String, String> fewer = new TreeMap<>(STATED);
    fewer.remove(name);

    assertThat(JvmFacts.disagreement(with(STATED), with(fewer))).isEmpty();
    assertThat(JvmFacts.disagreement(with(fewer), with(STATED))).isEmpty();
    assertThat(JvmFacts.doubts(with(STATED), with(fewer))).isEqualTo(unstated(name));
    assertThat(JvmFacts.doubts(with(fewer), with(STATED))).isEqualTo(unstated(name));
  }

  @Test
  void lengthOfIterationsThatOneSideDoesNotStateIsNoDoubt() {
    Measurement timeStated = with(and("measurementTime", "100 ms"));

    assertThat(JvmFacts.doubts(timeStated, with(STATED))).isEmpty();
    assertThat(JvmFacts.doubts(with(STATED), timeStated)).isEmpty();
  }

  @Test
  void lengthsOfIterationsAreComparedWithTheirUnits() {
    assertThat(
            JvmFacts.doubts(
                with(and("measurementTime", "100 ms")), with(and("measurementTime", "100 us"))))
        .containsExactly(
            new Warning(
                "iterations of different length give different low quantiles:"
                    + " measurementTime was \"100 ms\" and is \"100 us\"",
                "record both sides with the same iteration time"));
  }

  @Test
  void jdkVersionWithoutANumberIsComparedAsItStands() {
    Measurement named = with(and("jdkVersion", "internal"));

    assertThat(JvmFacts.disagreement(named, named)).isEmpty();
    assertThat(JvmFacts.disagreement(named, with(and("jdkVersion", "fastdebug"))))
        .hasValue("jdkVersion was \"internal\" and is \"fastdebug\"");
    assertThat(JvmFacts.disagreement(with(STATED), named))
        .hasValue("jdkVersion was \"17.0.15\" and is \"internal\"");
  }

  @Test
  void firstDisagreementIsNamed() {
    assertThat(
            JvmFacts.disagreement(
                with(STATED),
                with(Map.of("jdkVersion", "21", "vmName", "OpenJ9", "jvmArgs", "-Xmx1g"))))
        .hasValue("jdkVersion was \"17.0.15\" and is \"21\"");
  }

  private static List<Warning> unstated(String name) {
    return List.of(
        new Warning(
            "not stated on both sides, so not compared: " + name,
            "make sure that both sides ran on one machine and JVM"));
  }

  private static Map<String, String> and(String name, String value) {
    Map<String, String> facts = new HashMap<>(STATED);
    facts.put(name, value);
    return facts;
  }

  private static Measurement with(Map<String, String> facts) {
    return withFacts(timed("A.b", 100, 100, 100, 100), facts);
  }
}
