package io.mexcbench.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Reads a fault: an object that names it and has every member of its record, and no other. */
final class FaultJson {
  private static final String NAME = "fault";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private FaultJson() {}

  static Fault read(JsonNode json) throws JsonProcessingException {
    if (!(json instanceof ObjectNode object)) {
      throw new IllegalArgumentException("a fault is an object, got " + json.getNodeType());
    }
    ObjectNode members = object.deepCopy();
    JsonNode name = members.remove(NAME);
    Map<String, Class<?>> kinds = kinds();
    if (name == null || !kinds.containsKey(name.asText())) {
      throw new IllegalArgumentException(
          "no such fault: " + name + "; one of " + String.join(", ", kinds.keySet()));
    }
    return (Fault) MAPPER.treeToValue(members, kinds.get(name.asText()));
  }

  private static Map<String, Class<?>> kinds() {
    Map<String, Class<?>> kinds = new TreeMap<>();
    Arrays.stream(Fault.class.getPermittedSubclasses())
        .forEach(kind -> kinds.put(kind.getSimpleName(), kind));
    return kinds;
  }
}
