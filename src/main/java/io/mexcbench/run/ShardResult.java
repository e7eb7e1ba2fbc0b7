package io.mexcbench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mexcbench.environment.EnvironmentException;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.ShardMark;
import io.mexcbench.jmhjson.BoundedFile;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhReader;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one shard left.
 *
 * @param folder names it in messages
 * @param entries with every field that JMH wrote, by key
 */
record ShardResult(
    String folder,
    RunRecord record,
    List<Measurement> measurements,
    SortedMap<BenchmarkKey, JsonNode> entries) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * Reads the folder of a shard.
   *
   * @throws RunException if it is none, or the run did not end well
   */
  static ShardResult read(Path folder) throws RunException {
    if (Files.exists(folder.resolve(ResultFiles.INCOMPLETE))) {
      throw new RunException(folder + " is of a run that did not end; run that shard again");
    }
    try {
      return of(
          new ShardText(
              folder.toString(),
              BoundedFile.text(folder.resolve(ResultFiles.JMH)),
              BoundedFile.text(folder.resolve(ResultFiles.ENVIRONMENT))));
    } catch (IOException e) {
      throw unreadable(folder.toString(), e);
    }
  }

  /** The same of texts that are kept elsewhere. */
  static ShardResult of(ShardText shard) throws RunException {
    String name = shard.name();
    try {
      List<Measurement> measurements =
          JmhReader.parse(shard.jmhJson(), name + "/" + ResultFiles.JMH);
      SortedMap<BenchmarkKey, JsonNode> entries = new TreeMap<>();
      JsonNode array = JSON.readTree(shard.jmhJson());
      for (int i = 0; i < array.size(); i++) {
        entries.put(measurements.get(i).key(), array.get(i));
      }
      RunRecord record = RunRecord.fromMap(JSON.readValue(shard.environmentJson(), Map.class));
      return usable(new ShardResult(name, record, measurements, entries));
    } catch (IOException e) {
      throw unreadable(name, e);
    } catch (JmhJsonException | EnvironmentException e) {
      throw new RunException("%s: %s; run that shard again".formatted(name, e.getMessage()), e);
    }
  }

  private static RunException unreadable(String name, IOException e) {
    return new RunException(
        "%s cannot be read: %s; name the folders that run --shard has left"
            .formatted(name, FailureReason.of(e)),
        e);
  }

  /** One array of entries, as JMH would write it. */
  static String toJson(Iterable<JsonNode> entries) throws RunException {
    try {
      return JSON.writeValueAsString(entries);
    } catch (JsonProcessingException e) {
      throw new RunException("cannot write the merged result: " + e.getOriginalMessage(), e);
    }
  }

  ShardMark mark() {
    return record.shard().orElseThrow();
  }

  List<Measurement> controls() {
    return measurements.stream().filter(one -> Selection.isControl(one.key())).toList();
  }

  private static ShardResult usable(ShardResult result) throws RunException {
    RunRecord record = result.record;
    if (record.shard().isEmpty()) {
      throw new RunException(
          result.folder + " is of a whole run and no shard; name what run --shard=i/n has left");
    }
    if (!record.isComplete()) {
      throw new RunException(result.folder + " is of a run that did not end; run it again");
    }
    if (record.isDirty()) {
      throw new RunException(
          result.folder
              + " was measured with uncommitted changes, so nobody knows whether the others have"
              + " them; commit, then run every shard again");
    }
    if (record.verdict().isPresent()) {
      throw new RunException(
          "%s is %s; run that shard again on a quiet machine"
              .formatted(result.folder, record.verdict().get()));
    }
    return result;
  }
}
