package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.mexcbench.oracle.Wrapper;
import io.mexcbench.oracle.Wrapper.BodyCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The decoders against messages that the exchange really sent. */
@Tag("recordings")
class MarketRecordingsTest {
  private static final Path FOLDER = Path.of(System.getProperty("mexcbench.recordings", "."));

  private final Transcript heard = new Transcript();

  @Test
  void everySpotFrameMeansWhatItsRecordingSays() throws IOException {
    List<JsonNode> rows = rows("spot-pb/frames.jsonl");
    for (JsonNode row : rows) {
      byte[] bytes = HexFormat.of().parseHex(row.get("hex").asText());
      JsonNode decoded = row.get("decoded");
      Symbol symbol = new Symbol(0, decoded.get("symbol").asText(), 6, 8);
      SpotDecoder decoder = new SpotDecoder(new SymbolTable(List.of(symbol)));
      assertThat(decoder.decode(bytes, 0, bytes.length, heard)).isEqualTo(DecodeStatus.OK);
      assertThat(heard.take()).containsExactly(SpotOracle.describe(wrapper(decoded), symbol));
      assertThat(Wrapper.parseFrom(bytes)).isEqualTo(wrapper(decoded));
    }
    report(rows.size(), "spot frames");
  }

  @Test
  void everyDecodedSpotMessageSurvivesTheWire() throws IOException {
    int checked = 0;
    for (JsonNode row : rows("spot-pb/decoded-messages.jsonl")) {
      JsonNode decoded = row.get("decoded");
      Symbol symbol = new Symbol(0, decoded.path("symbol").asText("none"), 6, 8);
      SpotDecoder decoder = new SpotDecoder(new SymbolTable(List.of(symbol)));
      Wrapper message = wrapper(decoded);
      byte[] bytes = message.toByteArray();
      boolean isEmpty = message.getBodyCase() == BodyCase.BODY_NOT_SET;
      assertThat(decoder.decode(bytes, 0, bytes.length, heard))
          .as(decoded.toString())
          .isEqualTo(isEmpty ? DecodeStatus.NO_BODY : DecodeStatus.OK);
      assertThat(heard.take())
          .isEqualTo(isEmpty ? List.of() : SpotOracle.describe(message, symbol, List.of(symbol)));
      checked++;
    }
    report(checked, "decoded spot messages");
  }

  @Test
  void everyFuturesMessageMeansWhatJacksonSays() throws IOException {
    List<JsonNode> rows = rows("futures-json/messages.jsonl");
    for (JsonNode row : rows) {
      String raw = row.get("raw").asText();
      JsonNode tree = FuturesOracle.JACKSON.readTree(raw);
      List<Symbol> symbols = symbols(tree);
      byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
      FuturesDecoder decoder = new FuturesDecoder(new SymbolTable(symbols));
      assertThat(decoder.decode(bytes, 0, bytes.length, heard)).as(raw).isEqualTo(DecodeStatus.OK);
      assertThat(heard.take()).as(raw).isEqualTo(new FuturesOracle(symbols).describe(tree));
    }
    report(rows.size(), "futures messages");
  }

  @Test
  void malformedJsonIsNeverOkAndWellFormedJsonAlwaysIs() throws IOException {
    byte[] head = bytes("{\"symbol\":\"BTC_USDT\",\"new\":");
    byte[] tail = bytes(",\"data\":{\"price\":7.5},\"channel\":\"push.fair.price\",\"ts\":1}");
    Symbol symbol = new Symbol(0, "BTC_USDT", 1, 0);
    FuturesDecoder decoder = new FuturesDecoder(new SymbolTable(List.of(symbol)));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Path file : jsonTestSuite()) {
      byte[] alone = Files.readAllBytes(file);
      byte[] within = concat(head, alone, tail);
      String kind = file.getFileName().toString().substring(0, 2);
      counts.merge(kind, 1, Integer::sum);
      DecodeStatus status = decoder.decode(alone, 0, alone.length, heard);
      DecodeStatus statusWithin = decoder.decode(within, 0, within.length, heard);
      if (kind.equals("n_")) {
        assertThat(status).as(file.toString()).isEqualTo(DecodeStatus.MALFORMED);
        assertThat(statusWithin).as(file.toString()).isEqualTo(DecodeStatus.MALFORMED);
      } else if (kind.equals("y_")) {
        assertThat(statusWithin).as(file.toString()).isEqualTo(DecodeStatus.OK);
      }
    }
    assertThat(counts).containsKeys("n_", "y_");
    report(counts.get("n_"), "malformed and " + counts.get("y_") + " well-formed JSON texts");
  }

  private static List<Symbol> symbols(JsonNode message) {
    List<String> names = new ArrayList<>(message.findValuesAsText("symbol"));
    names.add("ANY_USDT");
    List<String> distinct = names.stream().distinct().toList();
    return distinct.stream().map(n -> new Symbol(distinct.indexOf(n), n, 10, 6)).toList();
  }

  private static Wrapper wrapper(JsonNode decoded) {
    return (Wrapper) fill(Wrapper.newBuilder(), decoded);
  }

  private static Message fill(Message.Builder message, JsonNode fields) {
    for (Map.Entry<String, JsonNode> member : fields.properties()) {
      FieldDescriptor field = message.getDescriptorForType().findFieldByName(member.getKey());
      if (field.isRepeated()) {
        member.getValue().forEach(e -> message.addRepeatedField(field, value(message, field, e)));
      } else {
        message.setField(field, value(message, field, member.getValue()));
      }
    }
    return message.build();
  }

  private static Object value(Message.Builder message, FieldDescriptor field, JsonNode node) {
    return switch (field.getJavaType()) {
      case MESSAGE -> fill(message.newBuilderForField(field), node);
      case INT -> node.asInt();
      case LONG -> node.asLong();
      case BOOLEAN -> node.asBoolean();
      default -> node.asText();
    };
  }

  private static List<JsonNode> rows(String file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      rows.add(FuturesOracle.JACKSON.readTree(line));
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static List<Path> jsonTestSuite() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("JSONTestSuite/test_parsing"))) {
      return files.sorted().toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static void report(int count, String what) {
    System.out.println("checked " + count + " " + what);
  }
}
