package io.mexcbench.baseline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mexcbench.environment.EnvironmentException;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.jmhjson.StrictJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code environment.json}: a run record and, in a baseline, where it came from. */
final class EnvironmentJson {
  private static final String REASON = "reason";
  private static final String ACCEPTED = "accepted";
  private static final String JMH_SHA256 = "jmhSha256";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private EnvironmentJson() {}

  /** The record of a result. */
  static String write(RunRecord run) {
    return text(run.toMap());
  }

  /** The record of a baseline whose measurements are these. */
  static String write(RunRecord run, Provenance provenance, String jmhJson) {
    SortedMap<String, Object> map = new TreeMap<>(run.toMap());
    map.put(REASON, provenance.reason());
    map.put(ACCEPTED, provenance.accepted());
    map.put(JMH_SHA256, BaselinePair.hashOf(jmhJson));
    return text(map);
  }

  static RunRecord readRun(String text, String source) throws BaselineException {
    Map<String, Object> map = parse(text, source);
    map.keySet().removeAll(List.of(REASON, ACCEPTED, JMH_SHA256));
    try {
      return RunRecord.fromMap(map);
    } catch (EnvironmentException wrong) {
      throw damaged(source, wrong.getMessage(), wrong);
    }
  }

  /** Empty for the record of a result. */
  static Optional<Provenance> readProvenance(String text, String source) throws BaselineException {
    Map<String, Object> map = parse(text, source);
    if (!map.containsKey(REASON)) {
      return Optional.empty();
    }
    if (!(map.get(REASON) instanceof String reason) || reason.isBlank()) {
      throw damaged(source, REASON + " must be text that is not blank, got " + map.get(REASON));
    }
    SortedMap<String, String> accepted = new TreeMap<>();
    if (!(map.get(ACCEPTED) instanceof Map<?, ?> reasons)) {
      throw damaged(source, ACCEPTED + " must be an object, got " + map.get(ACCEPTED));
    }
    for (Map.Entry<?, ?> entry : reasons.entrySet()) {
      if (!(entry.getValue() instanceof String why)) {
        throw damaged(source, ACCEPTED + "." + entry.getKey() + " must be text");
      }
      accepted.put(entry.getKey().toString(), why);
    }
    return Optional.of(new Provenance(reason, accepted));
  }

  /** Empty for the record of a result, which may still grow. */
  static Optional<String> jmhHash(String text, String source) throws BaselineException {
    Map<String, Object> map = parse(text, source);
    if (!map.containsKey(JMH_SHA256)) {
      if (map.containsKey(REASON)) {
        throw damaged(source, JMH_SHA256 + " is missing");
      }
      return Optional.empty();
    }
    return Optional.of(String.valueOf(map.get(JMH_SHA256)));
  }

  private static String text(Map<String, Object> map) {
    try {
      return JSON.writer(LAYOUT).writeValueAsString(map) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record of texts and numbers is JSON", impossible);
    }
  }

  private static Map<String, Object> parse(String text, String source) throws BaselineException {
    try (JsonParser parser = StrictJson.open(text)) {
      Object value = JSON.readValue(parser, Object.class);
      if (value instanceof Map<?, ?> map) {
        Map<String, Object> copy = new TreeMap<>();
        map.forEach((name, field) -> copy.put(name.toString(), field));
        return copy;
      }
      throw damaged(source, "it is not a JSON object");
    } catch (JsonProcessingException malformed) {
      throw damaged(source, StrictJson.fault(text, malformed), malformed);
    } catch (IOException impossible) {
      throw new IllegalStateException("a text can be read", impossible);
    }
  }

  private static BaselineException damaged(String source, String what) {
    return new BaselineException(text(source, what));
  }

  private static BaselineException damaged(String source, String what, Exception cause) {
    return new BaselineException(text(source, what), cause);
  }

  private static String text(String source, String what) {
    return source + "/environment.json: " + what + "; restore it from git or run again";
  }
}
