package io.mexcbench.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhWriter;
import io.mexcbench.regression.BenchmarkKey;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entries of a JMH result by key, with every field that JMH wrote: a measurement keeps only
 * what the gate needs. The text has passed the strict reader before it comes here.
 */
final class JmhEntries {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private JmhEntries() {}

  /** Measurements stand in the order of the text's entries. */
  static SortedMap<BenchmarkKey, ObjectNode> parse(Baseline baseline) throws BaselineException {
    SortedMap<BenchmarkKey, ObjectNode> entries = new TreeMap<>();
    try {
      JsonNode root = JSON.readTree(baseline.jmhJson().orElseThrow());
      for (int i = 0; i < root.size(); i++) {
        entries.put(baseline.measurements().get(i).key(), (ObjectNode) root.get(i));
      }
    } catch (JsonProcessingException malformed) {
      throw new BaselineException(
          baseline.source() + ": " + malformed.getOriginalMessage(), malformed);
    }
    return entries;
  }

  /** The entries as they are committed. */
  static String normalised(Collection<ObjectNode> entries, String source) throws BaselineException {
    try {
      return JmhWriter.normalise(JSON.writeValueAsString(entries), source);
    } catch (JmhJsonException wrong) {
      throw new BaselineException(wrong.getMessage(), wrong);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was JSON can be written as JSON", impossible);
    }
  }
}
