package io.mexcbench.canary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.bench.CanarySecret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that finds nothing proves nothing, unless it finds what was planted. */
class CanaryScanTest {
  @TempDir Path folder;

  private final CanaryScan scan = new CanaryScan();
  private final byte[] secret = CanarySecret.bytes();

  private static byte[] around(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("\"jvmArgs\" : [\"-Dsecret=".getBytes(US_ASCII));
    out.write(bytes);
    out.write("\"]".getBytes(US_ASCII));
    return out.toByteArray();
  }

  @Test
  void everyPlantedFormIsFound() throws IOException {
    Map<String, byte[]> forms = SecretForms.of(secret);
    for (Map.Entry<String, byte[]> form : forms.entrySet()) {
      Path file = Files.createTempFile(folder, "planted", ".json");
      Files.write(file, around(form.getValue()));
      CanaryScan own = new CanaryScan();
      own.search(file);
      assertThat(own.hits()).as(form.getKey()).contains(file + ": " + form.getKey());
    }
    System.out.println("planted and found " + forms.size() + " forms of the canary");
    assertThat(forms).hasSize(15);
  }

  @Test
  void base64IsFoundWhereverTheSecretStandsInWhatWasEncoded() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      byte[] whole = new byte[random.nextInt(40) + secret.length + random.nextInt(40)];
      random.nextBytes(whole);
      int at = random.nextInt(whole.length - secret.length + 1);
      System.arraycopy(secret, 0, whole, at, secret.length);
      boolean isOfUrls = random.nextBoolean();
      Base64.Encoder encoder = isOfUrls ? Base64.getUrlEncoder() : Base64.getEncoder();
      ByteSearch search = new ByteSearch(SecretForms.of(secret));
      assertThat(search.namesIn(encoder.encode(whole)))
          .contains((isOfUrls ? "Base64 of URLs behind " : "Base64 behind ") + at % 3);
    }
  }

  @Test
  void archivesAreLookedInto() throws IOException {
    Path jar = folder.resolve("a.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("inner.txt"));
      out.write(around(secret));
    }
    Path zipped = folder.resolve("b.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(around(secret));
    }
    scan.search(folder);
    assertThat(scan.hits()).containsExactly(jar + "!inner.txt: raw", zipped + "!: raw");
    assertThat(scan.files()).isEqualTo(2);
  }

  @Test
  void aNameOfAFileIsRead() throws IOException {
    Path file = Files.createFile(folder.resolve("run-" + new String(secret, US_ASCII) + ".txt"));
    scan.search(folder);
    assertThat(scan.hits()).containsExactly(file + ": raw");
  }

  @Test
  void whatIsNearlyTheSecretIsNot() throws IOException {
    for (int i = 0; i < secret.length; i++) {
      byte[] other = secret.clone();
      other[i] ^= 1;
      Files.write(folder.resolve(i + ".txt"), around(other));
    }
    scan.search(folder);
    assertThat(scan.hits()).isEmpty();
    assertThat(scan.summary()).startsWith("searched 32 files, ").endsWith("canary: 0 hits");
  }

  @Test
  void everyFolderOfOutputsBelowTheProjectIsSearched() throws IOException {
    for (String output : CanaryScan.OUTPUTS) {
      Files.createDirectories(folder.resolve(output).resolve("deep/er"));
      Files.write(folder.resolve(output).resolve("deep/er/file"), secret);
    }
    Files.write(Files.createDirectories(folder.resolve("src")).resolve("input"), secret);
    scan.searchOutputs(folder);
    assertThat(scan.hits()).hasSize(4);
    assertThat(scan.summary()).doesNotContain(new String(secret, US_ASCII));
  }
}
