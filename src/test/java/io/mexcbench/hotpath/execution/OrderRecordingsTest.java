package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("recordings")
class OrderRecordingsTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Path RECORDINGS = Path.of(System.getProperty("mexcbench.recordings"));

  private static final List<String> ORDERS =
      List.of(
          "spotapi-trading/PlaceOrder.json",
          "spotapi-trading/CancelOrder.json",
          "spotapi-trading/CancelAllOrders.json",
          "spotapi-trading/GetOrder.json",
          "spotapi-trading/GetOpenOrders.json",
          "spotapi-trading/GetOrders.json",
          "allOrders-ATLASUSDT-20240211.json",
          "futuresapi-trading/CancelOrders.json",
          "futuresapi-trading/CancelOrdersByClientOrderIds.json");
  private static final List<String> WITHOUT_ORDER =
      List.of(
          "spotapi-trading/PlaceTestOrder.json",
          "futuresapi-trading/CancelAllOrders.json",
          "futuresapi-trading/EditPlanOrder.json");

  private final OrderResponseParser parser = new OrderResponseParser();

  @Test
  void everyRecordedSignatureIsReproducedButTheWrongOne() throws IOException {
    JsonNode vectors = JACKSON.readTree(RECORDINGS.resolve("signature-vectors.json").toFile());
    RequestSigner signer =
        new RequestSigner(new Secret(vectors.get("secretKey").asText().getBytes(US_ASCII)));
    int matched = 0;
    int wrong = 0;
    List<JsonNode> all = new ArrayList<>();
    vectors.get("official").forEach(all::add);
    vectors.get("derived").forEach(all::add);
    for (JsonNode vector : all) {
      String signature = signature(signer, vector.get("message").asText());
      assertThat(signature).isEqualTo(vector.get("computed").asText());
      if (vector.has("expected")) {
        assertThat(signature.equals(vector.get("expected").asText()))
            .isEqualTo(vector.get("match").asBoolean());
      }
      boolean isWrong = vector.has("match") && !vector.get("match").asBoolean();
      wrong += isWrong ? 1 : 0;
      matched += isWrong ? 0 : 1;
    }
    System.out.println("checked " + matched + " recorded signatures, refused " + wrong);
    assertThat(List.of(matched, wrong)).isEqualTo(List.of(4, 1));
  }

  private static String signature(RequestSigner signer, String message) {
    byte[] bytes = message.getBytes(US_ASCII);
    byte[] out = new byte[RequestSigner.SIGNATURE_LENGTH];
    signer.sign(bytes, 0, bytes.length, out, 0);
    return new String(out, US_ASCII);
  }

  @Test
  void everyRecordedAnswerIsReadAsByJackson() throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    JACKSON
        .readTree(RECORDINGS.resolve("rest/errors.json").toFile())
        .get("responses")
        .forEach(response -> answers.add(response.get("body")));
    for (String api : List.of("spotapi-trading", "futuresapi-trading")) {
      Path recording = RECORDINGS.resolve("rest/" + api + "/PlaceOrder.json");
      answers.add(JACKSON.readTree(recording.toFile()).get("response"));
    }
    for (JsonNode answer : answers) {
      byte[] bytes = JACKSON.writeValueAsBytes(answer);
      assertThat(ParsedResponse.of(parser, bytes, 0, bytes.length))
          .isEqualTo(ParsedResponse.ofJackson(answer));
    }
    System.out.println("checked " + answers.size() + " recorded answers to orders");
    assertThat(answers).hasSize(8);
  }

  @Test
  void everyRecordedOrderIsReadAsByJackson() throws IOException {
    int orders = 0;
    for (String name : ORDERS) {
      JsonNode answer =
          JACKSON.readTree(RECORDINGS.resolve("rest/" + name).toFile()).get("response");
      List<ReadOrder> rows = new ArrayList<>();
      byte[] bytes = JACKSON.writeValueAsBytes(answer);
      OrderResponseStatus status =
          parser.parseRows(
              bytes, 0, bytes.length, (s, row) -> rows.add(ReadOrder.of(s, row, bytes)));
      assertThat(status).isEqualTo(OrderResponseStatus.OK);
      assertThat(rows).isEqualTo(rowsOf(answer));
      orders += rows.size();
    }
    System.out.println("checked " + orders + " orders of " + ORDERS.size() + " recorded answers");
    assertThat(orders).isEqualTo(14);
  }

  private static List<ReadOrder> rowsOf(JsonNode answer) {
    JsonNode rows = answer.has("data") ? answer.get("data") : answer;
    List<ReadOrder> orders = new ArrayList<>();
    for (JsonNode row : rows.isArray() ? rows : JACKSON.createArrayNode().add(rows)) {
      orders.add(ReadOrder.ofJackson(row));
    }
    return orders;
  }

  @Test
  void everyRecordedAnswerWithoutAnOrderIsEmpty() throws IOException {
    for (String name : WITHOUT_ORDER) {
      JsonNode answer =
          JACKSON.readTree(RECORDINGS.resolve("rest/" + name).toFile()).get("response");
      byte[] bytes = JACKSON.writeValueAsBytes(answer);
      assertThat(parser.parse(bytes, 0, bytes.length)).isEqualTo(OrderResponseStatus.EMPTY);
      assertThat(parser.parseRows(bytes, 0, bytes.length, (s, row) -> {}))
          .isEqualTo(OrderResponseStatus.EMPTY);
    }
    System.out.println("checked " + WITHOUT_ORDER.size() + " recorded answers without an order");
  }

  @Test
  void theScannerTakesAndRefusesWhatTheJsonTestSuiteSays() throws IOException {
    int checked = 0;
    List<String> disagreements = new ArrayList<>();
    try (Stream<Path> files = Files.list(RECORDINGS.resolve("JSONTestSuite/test_parsing"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith("i_")) {
          checked++;
          if (isJson(Files.readAllBytes(file)) != name.startsWith("y_")) {
            disagreements.add(name);
          }
        }
      }
    }
    System.out.println("checked " + checked + " files of JSONTestSuite");
    assertThat(disagreements).isEmpty();
    assertThat(checked).isEqualTo(283);
  }

  private static boolean isJson(byte[] bytes) {
    JsonScanner scanner = new JsonScanner();
    scanner.wrap(bytes, 0, bytes.length);
    return scanner.skipValue() && scanner.isAtEnd();
  }
}
