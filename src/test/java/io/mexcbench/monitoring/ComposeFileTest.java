package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the linter of compose files does not ask. */
class ComposeFileTest {
  private static final Path FILE = Path.of("docker-compose.test.yml");
  private static final String PINNED = "[\\w./-]+:[\\w.-]+@sha256:[0-9a-f]{64}";

  @Test
  void imagesArePinnedButForTheJre() throws IOException {
    List<String> images = new ArrayList<>();
    for (JsonNode service : Yaml.read(FILE).path("services")) {
      images.add(service.path("image").asText());
    }
    assertThat(images)
        .filteredOn(image -> !image.matches(PINNED))
        .containsExactly("eclipse-temurin:17-jre");
    assertThat(images).hasSize(6);
  }

  @Test
  void everyServiceSaysWhetherItIsWellAndSharesOneNetwork() throws IOException {
    Yaml.read(FILE)
        .path("services")
        .properties()
        .forEach(
            service -> {
              assertThat(service.getValue().path("healthcheck").path("test"))
                  .as(service.getKey())
                  .isNotEmpty();
              boolean isFirst = service.getKey().equals("prometheus");
              assertThat(service.getValue().path("network_mode").asText())
                  .isEqualTo(isFirst ? "" : "service:prometheus");
              assertThat(service.getValue().has("ports")).isEqualTo(isFirst);
            });
  }

  @Test
  void portsAreOpenOnThisMachineOnly() throws IOException {
    for (JsonNode port : Yaml.read(FILE).at("/services/prometheus/ports")) {
      assertThat(port.asText()).matches("127\\.0\\.0\\.1:(\\d+):\\1");
    }
  }

  @Test
  void everyFolderThatIsMountedIsThere() throws IOException {
    for (JsonNode service : Yaml.read(FILE).path("services")) {
      for (JsonNode volume : service.path("volumes")) {
        String source = volume.asText().split(":", -1)[0];
        if (source.startsWith("./") && !source.startsWith("./target/")) {
          assertThat(Files.exists(Path.of(source))).as(source).isTrue();
        }
      }
    }
  }
}
