package io.mexcbench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingEndpointTest {
  private static final String GOOD = "{\"component\":\"book\",\"isCold\":true,\"millis\":21.5}";

  private final List<String> taken = new ArrayList<>();
  private final Endpoint endpoint =
      new RenderingEndpoint(
              (component, isCold, seconds) -> taken.add(component + " " + isCold + " " + seconds))
          .route()
          .endpoint();

  private int post(String body) {
    try {
      return endpoint
          .answer(
              new ApiRequest(
                  Map.of(),
                  Parameters.of(Map.of(), Set.of()),
                  "",
                  body.getBytes(StandardCharsets.UTF_8)))
          .toCompletableFuture()
          .join()
          .status();
    } catch (Refusal e) {
      return e.problem().status();
    }
  }

  @Test
  void measuresAreTaken() {
    assertThat(post("{\"measures\":[" + GOOD + "," + GOOD.replace("true", "false") + "]}"))
        .isEqualTo(204);
    assertThat(taken).containsExactly("book true 0.0215", "book false 0.0215");
    assertThat(post("{\"measures\":[]}")).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "null",
        "7",
        "{\"measures\":{}}",
        "{\"measures\":[],\"more\":1}",
        "{\"measures\":[null]}",
        "{\"measures\":[{}]}",
        "{\"measures\":[]} {}",
        "{\"measures\":[",
        "{\"measures\":[{\"component\":\"door\",\"isCold\":true,\"millis\":1}]}",
        "{\"measures\":[{\"component\":\"book\",\"isCold\":1,\"millis\":1}]}",
        "{\"measures\":[{\"component\":\"book\",\"isCold\":true,\"millis\":\"1\"}]}",
        "{\"measures\":[{\"component\":\"book\",\"isCold\":true,\"millis\":-1}]}",
        "{\"measures\":[{\"component\":\"book\",\"isCold\":true,\"millis\":60001}]}",
        "{\"measures\":[{\"component\":\"book\",\"isCold\":true,\"millis\":1e999}]}",
        "{\"measures\":[{\"component\":\"book\",\"isCold\":true,\"millis\":NaN}]}",
        "{\"measures\":[{\"component\":\"book\",\"isCold\":true,\"millis\":1,\"x\":1}]}",
        "{\"measures\":[{\"component\":[\"book\"],\"isCold\":true,\"millis\":1}]}"
      })
  void whatIsNoMeasureIsRefused(String body) {
    assertThat(post(body)).isEqualTo(400);
    assertThat(post(body.replace("[{", "[" + GOOD + ",{"))).isEqualTo(400);
    assertThat(taken).isEmpty();
  }

  @Test
  void thereIsABoundOnThem() {
    assertThat(post("{\"measures\":[" + String.join(",", Collections.nCopies(64, GOOD)) + "]}"))
        .isEqualTo(204);
    assertThat(post("{\"measures\":[" + String.join(",", Collections.nCopies(65, GOOD)) + "]}"))
        .isEqualTo(400);
    assertThat(taken).hasSize(64);
    assertThat(post("[".repeat(5_000))).isEqualTo(400);
  }
}
