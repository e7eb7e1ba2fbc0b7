package io.mexcbench.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The folder of a run, cut into those that two shards with the same figures would have left. */
final class SplitRun {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private SplitRun() {}

  /** The controls go to both shards, the other benchmarks in turn to one of them. */
  static List<Path> of(Path whole, Path folder) throws Exception {
    unjudge(whole);
    List<ArrayNode> parts = List.of(JSON.createArrayNode(), JSON.createArrayNode());
    List<String> keys = new ArrayList<>();
    for (JsonNode entry : JSON.readTree(Files.readString(whole.resolve("jmh.json")))) {
      String name = entry.get("benchmark").asText();
      if (name.startsWith("io.mexcbench.bench.control.")) {
        parts.forEach(part -> part.add(entry));
      } else {
        parts.get(keys.size() % 2).add(entry);
        keys.add(name + ":avgt:1");
      }
    }
    List<Path> shards = new ArrayList<>();
    for (int index = 1; index <= 2; index++) {
      Path shard = Files.createDirectories(folder.resolve(whole.getFileName() + "-" + index));
      write(shard.resolve("jmh.json"), parts.get(index - 1));
      ObjectNode record = (ObjectNode) read(whole.resolve("environment.json"));
      Map<String, Object> mark = Map.of("index", index, "count", 2, "selection", hash(keys));
      record.set("shard", JSON.valueToTree(mark));
      write(shard.resolve("environment.json"), record);
      shards.add(shard);
    }
    return shards;
  }

  /** No shard is judged where it is measured. */
  private static void unjudge(Path run) throws IOException {
    ObjectNode record = (ObjectNode) read(run.resolve("environment.json"));
    record.remove("verdict");
    write(run.resolve("environment.json"), record);
  }

  static JsonNode read(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  static void write(Path file, JsonNode tree) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(tree));
  }

  private static String hash(List<String> keys) throws Exception {
    String text = String.join("\n", keys.stream().sorted().toList());
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
