package io.mexcbench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.mexcbench.dashboard.Description.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The running API and its description say the same. */
class ApiContractTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Description DESCRIPTION = new Description();
  private static final SampleSystem SYSTEM = new SampleSystem();
  private static Dashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    dashboard = Dashboard.bind(DashboardOptions.onLoopback(0).withOrders());
    dashboard.serve(SampleSystem.sources(SYSTEM));
    dashboard.onSecond(SampleView.second());
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  static List<Operation> operations() {
    return DESCRIPTION.operations();
  }

  /** But the stream, whose answer does not end. */
  static List<Operation> answers() {
    return operations().stream().filter(one -> !one.path().endsWith("/stream")).toList();
  }

  private static RawClient.Answer ask(Operation operation, String target, String... headers)
      throws Exception {
    String body = operation.path().endsWith("/rendering") ? "{\"measures\":[]}" : "";
    String[] all =
        Stream.concat(Stream.of("Content-Type: application/json"), Stream.of(headers))
            .toArray(String[]::new);
    return RawClient.ask(dashboard.uri(), RawClient.request(operation.method(), target, body, all));
  }

  @Test
  void everyServedPathIsDescribedAndEveryDescribedPathIsServed() {
    assertThat(operations().stream().map(Operation::toString).toList())
        .containsExactlyInAnyOrderElementsOf(
            dashboard.routes().stream().map(one -> one.method() + " " + one.template()).toList());
  }

  @Test
  void everyParameterIsDescribedAndEveryDescribedParameterIsKnown() {
    for (Route route : dashboard.routes()) {
      Operation operation =
          operations().stream()
              .filter(one -> one.toString().equals(route.method() + " " + route.template()))
              .findFirst()
              .orElseThrow();
      assertThat(
              operation.parameters("query").stream().map(one -> one.path("name").asText()).toList())
          .as(operation.toString())
          .containsExactlyInAnyOrderElementsOf(route.parameters());
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answerIsAsDescribed(Operation operation) throws Exception {
    RawClient.Answer answer = ask(operation, operation.target());
    assertThat(answer.status()).isBetween(200, 299);
    DESCRIPTION.assertDescribed(operation, answer);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void answerToTheExamplesIsAsDescribed(Operation operation) throws Exception {
    StringBuilder target = new StringBuilder(operation.target());
    for (JsonNode parameter : operation.parameters("query")) {
      assertThat(parameter.has("example")).as(parameter.toString()).isTrue();
      target
          .append(target.indexOf("?") < 0 ? '?' : '&')
          .append(parameter.path("name").asText())
          .append('=')
          .append(encoded(parameter.path("example").asText()));
    }
    RawClient.Answer answer = ask(operation, target.toString());
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    DESCRIPTION.assertDescribed(operation, answer);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static final List<String> INPUTS =
      List.of(
          "",
          " ",
          "0",
          "1",
          "-1",
          "+1",
          "1.5",
          "1e2",
          "007",
          "50",
          "51",
          "64",
          "65",
          "500",
          "501",
          "1000",
          "1001",
          "2147483648",
          "9223372036854775808",
          "NaN",
          "Infinity",
          "null",
          "true",
          "[]",
          "{}",
          "abc",
          "all",
          "LIVE",
          "live,ended",
          "1m",
          "2m",
          "1M",
          "BTCUSDT",
          "btcusdt",
          "NOPE",
          "../../etc/passwd",
          "' OR 1=1 --",
          "<script>alert(1)</script>",
          "\u0000",
          "\u202e",
          "é",
          "💥",
          "x".repeat(41),
          "9".repeat(400),
          "2026-02-30T00:00:00Z",
          "2026-09-21T13:46:40Z",
          "2026-09-21",
          "1790000000000",
          "2026-09-21T13:46:40+02:00",
          "2026-09-21T25:00:00Z",
          "%",
          "%zz");

  static List<Operation> withParameters() {
    return answers().stream().filter(one -> !one.parameters("query").isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("withParameters")
  void everyParameterTakesWhatIsDescribedAndNothingElse(Operation operation) throws Exception {
    int taken = 0;
    int refused = 0;
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.path("name").asText();
      for (String input : INPUTS) {
        RawClient.Answer answer =
            ask(operation, operation.target() + "?" + name + "=" + encoded(input));
        DESCRIPTION.assertDescribed(operation, answer);
        if (isRight(parameter, input)) {
          assertThat(answer.status()).as("%s=%s: %s", name, input, answer.body()).isEqualTo(200);
          taken++;
        } else {
          assertThat(answer.status()).as("%s=%s: %s", name, input, answer.body()).isEqualTo(400);
          assertThat(MAPPER.readTree(answer.body()).path("parameter").asText()).isEqualTo(name);
          refused++;
        }
      }
    }
    assertThat(taken).isPositive();
    assertThat(refused).isPositive();
  }

  /** By the schema alone, but for what it cannot say: that there are such a pair and such a day. */
  private static boolean isRight(JsonNode parameter, String input) {
    String name = parameter.path("name").asText();
    if (name.equals("symbol")) {
      return input.equals("BTCUSDT");
    }
    boolean isNumber = parameter.path("schema").path("type").asText().equals("integer");
    if (isNumber && !input.matches("0|-?[1-9][0-9]{0,17}")) {
      return false;
    }
    String json = isNumber ? input : TextNode.valueOf(input).toString();
    boolean isPossibleDay = !input.startsWith("2026-02-30") && !input.contains("T25");
    return isPossibleDay && DESCRIPTION.faults(parameter.path("schema"), json).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void unknownAndRepeatedParametersAreRefusedByName(Operation operation) throws Exception {
    requireRefused(operation, operation.target() + "?colour=red", "colour");
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.path("name").asText();
      requireRefused(operation, operation.target() + "?" + name + "=1&" + name + "=1", name);
    }
  }

  private static void requireRefused(Operation operation, String target, String name)
      throws Exception {
    RawClient.Answer answer = ask(operation, target);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    DESCRIPTION.assertDescribed(operation, answer);
    assertThat(MAPPER.readTree(answer.body()).path("parameter").asText()).isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatThePathNamesMustBeThere(Operation operation) throws Exception {
    for (JsonNode parameter : operation.parameters("path")) {
      for (String input : INPUTS) {
        if (input.isEmpty() || input.equals("BTCUSDT")) {
          continue;
        }
        String path = operation.path().replace("{" + parameter.path("name").asText() + "}", "%s");
        RawClient.Answer answer =
            ask(operation, path.formatted(encoded(input).replace("+", "%20")));
        assertThat(answer.status()).as("%s: %s", input, answer.body()).isEqualTo(404);
        DESCRIPTION.assertDescribed(operation, answer);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void otherMethodsAreRefusedWithThoseThatAreServed(Operation operation) throws Exception {
    String allowed =
        operations().stream()
            .filter(one -> one.path().equals(operation.path()))
            .map(one -> one.method().equals("GET") ? "GET, HEAD" : one.method())
            .sorted()
            .collect(Collectors.joining(", "));
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")) {
      RawClient.Answer answer =
          RawClient.ask(dashboard.uri(), RawClient.request(method, operation.target(), ""));
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("allow")).isEqualTo(allowed);
      DESCRIPTION.assertDescribed(operation, answer);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whateverAnyRequestMayGetIsDescribed(Operation operation) throws Exception {
    for (String text :
        List.of(
            RawClient.request(operation.method(), operation.target(), "", "Host: evil.example"),
            RawClient.request(operation.method(), operation.target() + "?" + "x".repeat(5_000), ""),
            RawClient.request(
                operation.method(), operation.target(), "", "X: " + "x".repeat(17_000)),
            RawClient.request(operation.method(), operation.target(), "x".repeat(70_000)),
            RawClient.request(operation.method(), operation.target(), "", "Origin: http://evil"),
            RawClient.request(operation.method(), operation.target(), "")
                .replace("localhost", "evil.example"))) {
      RawClient.Answer answer = RawClient.ask(dashboard.uri(), text);
      assertThat(answer.status()).isGreaterThanOrEqualTo(400);
      DESCRIPTION.assertDescribed(operation, answer);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void headIsGetWithoutItsBody(Operation operation) throws Exception {
    if (!operation.method().equals("GET")) {
      return;
    }
    try (RawClient client = new RawClient(dashboard.uri())) {
      RawClient.Answer head =
          client.send(RawClient.request("HEAD", operation.target(), "")).answer(false);
      assertThat(head.status()).isEqualTo(200);
      // The connection goes on, so that there was no body.
      RawClient.Answer next = client.send(RawClient.get("/api/v1/health")).answer();
      assertThat(next.body()).isEqualTo("{\"status\":\"ready\"}");
    }
  }

  @Test
  void eventsOfTheStreamAreAsDescribed() throws Exception {
    TreeSet<String> names = new TreeSet<>();
    try (RawClient client = new RawClient(dashboard.uri())) {
      client.send(RawClient.get("/api/v1/stream?symbol=BTCUSDT"));
      while (names.size() < 2) {
        Optional<String> line = client.line();
        if (line.orElseThrow().startsWith("event: ")) {
          String name = line.get().substring("event: ".length());
          String data = client.line().orElseThrow().substring("data: ".length());
          JsonNode schema = DESCRIPTION.schema(name.equals("kpis") ? "Kpis" : "StreamState");
          assertThat(DESCRIPTION.faults(schema, data)).as(data).isEmpty();
          names.add(name);
        }
      }
    }
    assertThat(names).containsExactly("kpis", "state");
  }

  @Test
  void descriptionIsServedAsItIs() throws Exception {
    RawClient.Answer answer = RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/openapi.json"));
    assertThat(answer.body())
        .isEqualTo(new String(Resources.read("openapi.json"), StandardCharsets.UTF_8));
  }

  @Test
  void everyReferenceOfTheDescriptionLeadsSomewhere() {
    for (JsonNode reference : DESCRIPTION.root().findValues("$ref")) {
      assertThat(DESCRIPTION.root().at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
    for (JsonNode id : DESCRIPTION.root().findValues("operationId")) {
      assertThat(DESCRIPTION.root().findValues("operationId")).containsOnlyOnce(id);
    }
  }
}
