package io.mexcbench.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests, held against the classes that Kubernetes generates from its own schema. */
class KubernetesManifestTest {
  private static final Path MANIFEST = Path.of("deploy", "kubernetes", "shards.yaml");

  @Test
  void manifestIsAJobAsKubernetesDescribesIt() throws Throwable {
    validate(Files.readString(MANIFEST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "completionMode: Indexed | completionMod: Indexed",
        "restartPolicy: Never    | restartPolice: Never",
        "runAsNonRoot: true      | runAsNonroot: true",
        "mountPath: /results     | mountpath: /results",
        "name: shard             | nam: shard",
        "claimName:              | claim:",
      })
  void spellingMistakeIsNoticed(String right, String wrong) throws IOException {
    String text = Files.readString(MANIFEST);
    assertThat(text).contains(right);
    assertThatThrownBy(() -> validate(text.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyIndexIsAShardOfAsManyAsThereAre() throws IOException {
    String text = Files.readString(MANIFEST);
    assertThat(text)
        .contains("completionMode: Indexed\n  completions: 4\n  parallelism: 4\n")
        .contains("--shard=\"$((JOB_COMPLETION_INDEX + 1))/4\"");
  }

  /**
   * Called by name: the compiler would ask for the annotations of the class, which nobody needs.
   */
  private static void validate(String yaml) throws Throwable {
    try {
      Class.forName("io.kubernetes.client.openapi.models.V1Job")
          .getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, json(yaml));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static JsonElement json(String yaml) {
    Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    return new Gson().toJsonTree(document);
  }
}
