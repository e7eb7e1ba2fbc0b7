package io.mexcbench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The OpenAPI description, and whether an answer is as it says. */
final class Description {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  /** One operation. */
  record Operation(String path, String method, JsonNode node) {
    List<JsonNode> parameters(String where) {
      List<JsonNode> found = new ArrayList<>();
      for (JsonNode parameter : node.path("parameters")) {
        if (parameter.path("in").asText().equals(where)) {
          found.add(parameter);
        }
      }
      return found;
    }

    /** The path with the examples of its variables. */
    String target() {
      String target = path;
      for (JsonNode parameter : parameters("path")) {
        String example = parameter.path("name").asText().equals("symbol") ? "BTCUSDT" : "s1-2";
        target = target.replace("{" + parameter.path("name").asText() + "}", example);
      }
      return target;
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final JsonNode root;

  Description() {
    try {
      root = MAPPER.readTree(Resources.read("openapi.json"));
      close(root.path("components").path("schemas"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Clients must bear names that they do not know; the server must send none that it hides. */
  private static void close(JsonNode node) {
    if (node.has("properties") && !node.has("additionalProperties")) {
      ((ObjectNode) node).put("additionalProperties", false);
    }
    node.forEach(Description::close);
  }

  JsonNode root() {
    return root;
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        all.add(
            new Operation(
                path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()));
      }
    }
    return all;
  }

  /** The status, the type and the body are described. */
  void assertDescribed(Operation operation, RawClient.Answer answer) {
    JsonNode response = operation.node().path("responses").path("" + answer.status());
    assertThat(response.isMissingNode()).as("%s answers %s", operation, answer).isFalse();
    response = resolved(response);
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      assertThat(answer.header(header.getKey().toLowerCase(Locale.ROOT)))
          .as("%s of %s", header.getKey(), answer)
          .isNotEmpty();
    }
    if (response.path("content").isMissingNode()) {
      assertThat(answer.body()).isEmpty();
      return;
    }
    JsonNode content = response.path("content").path(answer.header("content-type"));
    if (content.isMissingNode()) {
      content = response.path("content").path("*/*");
    }
    assertThat(content.isMissingNode())
        .as("%s answers with the type %s", operation, answer.header("content-type"))
        .isFalse();
    if (answer.header("content-type").endsWith("json")) {
      assertThat(faults(content.path("schema"), answer.body())).as(answer.body()).isEmpty();
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** Where a text is not as the schema says. */
  List<String> faults(JsonNode schema, String json) {
    ObjectNode whole = MAPPER.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", root.path("components"));
    whole.set("allOf", MAPPER.createArrayNode().add(schema));
    JsonSchema read = SCHEMAS.getSchema(whole);
    return read.validate(json, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }
}
