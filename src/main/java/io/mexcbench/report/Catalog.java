package io.mexcbench.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What each benchmark of the suite is about; a page about a suite is written in this order. */
public final class Catalog {
  private static final String FILE = "catalog.json";

  private final Map<String, CatalogEntry> entries = new LinkedHashMap<>();

  private Catalog(List<CatalogEntry> list) {
    list.forEach(entry -> entries.put(entry.benchmark(), entry));
  }

  /** The catalog that is part of this build. */
  public static Catalog ofThisBuild() {
    try (InputStream in = Objects.requireNonNull(Catalog.class.getResourceAsStream(FILE), FILE)) {
      return new Catalog(new ObjectMapper().readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("broken build: " + FILE, e);
    }
  }

  public List<CatalogEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The entry of {@code Class.method}. */
  public Optional<CatalogEntry> find(String benchmark) {
    return Optional.ofNullable(entries.get(benchmark));
  }
}
