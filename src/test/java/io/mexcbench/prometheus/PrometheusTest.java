package io.mexcbench.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mexcbench.prometheus.StubServer.Asked;
import io.mexcbench.prometheus.StubServer.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Instant START = Instant.ofEpochSecond(1_700_000_000);
  private static final RangeQuery QUERY =
      new RangeQuery("up{job=\"a b\"}", START, START.plusSeconds(7200), Duration.ofHours(1));

  private static String matrix(String result) {
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
        + result
        + "]}}";
  }

  private static List<TimeSeries> ask(StubServer server, RangeQuery query, Access access)
      throws PrometheusException {
    return new Prometheus(server.address(), new HttpText(access, LONG, 10_000)).query(query);
  }

  private static PrometheusException failure(Function<Asked, Reply> answers) {
    try (StubServer server = new StubServer(answers)) {
      return catchThrowableOfType(
          PrometheusException.class, () -> ask(server, QUERY, Access.bearer("the-token")));
    }
  }

  @Test
  void everyPointOfEverySeriesIsRead() throws Exception {
    String body =
        matrix(
            """
            {"metric":{"le":"0.1"},"values":[[1700000000,"1.5"],[1700003600.000,"NaN"],
             [1700007200,"+Inf"]]},{"metric":{},"values":[[1700000000,"-Inf"]]}""");
    try (StubServer server = new StubServer(asked -> new Reply(200, body))) {
      List<TimeSeries> found = ask(server, QUERY, Access.open());

      assertThat(found)
          .extracting(TimeSeries::labels)
          .containsExactly(Map.of("le", "0.1"), Map.of());
      TimeSeries first = found.get(0);
      assertThat(first.at(1_700_000_000_000L)).isEqualTo(OptionalDouble.of(1.5));
      assertThat(first.at(1_700_003_600_000L)).isEmpty();
      assertThat(first.at(1_700_007_200_000L))
          .isEqualTo(OptionalDouble.of(Double.POSITIVE_INFINITY));
      assertThat(first.at(1_700_000_001_000L)).isEmpty();
      assertThat(found.get(1).at(1_700_000_000_000L)).isEmpty();
    }
  }

  @Test
  void requestSaysWhatIsAskedAndByWhom() throws Exception {
    try (StubServer server = new StubServer(asked -> new Reply(200, matrix("")))) {
      assertThat(ask(server, QUERY, Access.basic("desk", "söcret"))).isEmpty();
      assertThat(server.asked())
          .containsExactly(
              new Asked(
                  "/api/v1/query_range",
                  "Basic ZGVzazpzw7ZjcmV0",
                  Map.of(
                      "query", "up{job=\"a b\"}",
                      "start", "1700000000.000",
                      "end", "1700007200.000",
                      "step", "3600.000")));
    }
  }

  @Test
  void longRangeIsAskedForInPagesThatNeitherOverlapNorLeaveAnythingOut() throws Exception {
    RangeQuery query =
        new RangeQuery(
            "up", START, START.plusSeconds(2L * Prometheus.POINTS_MAX), Duration.ofSeconds(1));
    try (StubServer server =
        new StubServer(
            asked -> {
              String first = asked.form().get("start");
              String last = asked.form().get("end");
              String points = "[%s,\"1\"],[%s,\"2\"]".formatted(first, last);
              return new Reply(
                  200, matrix("{\"metric\":{\"a\":\"b\"},\"values\":[" + points + "]}"));
            })) {
      List<TimeSeries> found = ask(server, query, Access.open());

      assertThat(server.asked())
          .extracting(asked -> asked.form().get("start"))
          .containsExactly("1700000000.000", "1700010000.000", "1700020000.000");
      assertThat(server.asked())
          .extracting(asked -> asked.form().get("end"))
          .containsExactly("1700009999.000", "1700019999.000", "1700020000.000");
      assertThat(found).hasSize(1);
      assertThat(found.get(0).values()).hasSize(5);
    }
  }

  @Test
  void refusalIsToldWithTheQuery() {
    PrometheusException refused =
        failure(
            asked ->
                new Reply(
                    422,
                    "{\"status\":\"error\",\"errorType\":\"execution\",\"error\":\"too many samples\"}"));
    assertThat(refused)
        .hasMessage(
            "Prometheus refused (422, execution): too many samples; the query was up{job=\"a b\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | not JSON | the server answered 200 and no JSON
          401 | Unauthorized | it wants other credentials
          302 | | it is no JSON object
          200 | [] | it is no JSON object
          200 | {"status":"success","data":{"resultType":"vector","result":[]}} | it is no matrix
          200 | {"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,2]]}]}} | no pair
          200 | {"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"x"]]}]}} | x is no number
          """)
  void whatCannotBeUsedIsRefused(int status, String body, String message) {
    PrometheusException failure = failure(asked -> new Reply(status, body == null ? "" : body));

    assertThat(failure).hasMessageContaining(message);
    assertThat(failure.toString()).doesNotContain("the-token");
  }

  @Test
  void redirectIsNotFollowedWithTheToken() {
    try (StubServer server = new StubServer(asked -> new Reply(307, "{}"))) {
      assertThat(
              catchThrowableOfType(
                  PrometheusException.class, () -> ask(server, QUERY, Access.bearer("the-token"))))
          .isNotNull();
      assertThat(server.asked()).extracting(Asked::path).containsExactly("/api/v1/query_range");
    }
  }

  @Test
  void answerThatIsTooLargeIsNotKept() {
    assertThat(failure(asked -> new Reply(200, " ".repeat(20_000))))
        .hasMessageContaining("larger than 10000 bytes");
  }

  @Test
  void serverThatIsNotThereIsNamed() {
    StubServer gone = new StubServer(asked -> new Reply(200, ""));
    gone.close();
    PrometheusException failure =
        catchThrowableOfType(PrometheusException.class, () -> ask(gone, QUERY, Access.open()));

    assertThat(failure)
        .hasMessageStartingWith(gone.address() + "/api/v1/query_range cannot be asked: ");
  }

  @Test
  void serverThatDoesNotEndItsAnswerIsLeft() {
    try (SilentServer server = new SilentServer()) {
      Prometheus prometheus =
          new Prometheus(
              server.address(), new HttpText(Access.open(), Duration.ofMillis(300), 10_000));
      assertThat(catchThrowableOfType(PrometheusException.class, () -> prometheus.query(QUERY)))
          .hasMessageContaining("no whole answer in 0.3 s");
    }
  }

  @Test
  void accessIsNoPartOfAnyText() {
    assertThat(Access.bearer("the-token")).hasToString("Access[hidden]");
    assertThat(Access.open().isOpen()).isTrue();
  }
}
