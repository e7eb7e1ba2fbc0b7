package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.report.Catalog;
import io.mexcbench.report.CatalogEntry;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The catalog says something of every benchmark that was compiled, and of no other. */
class CatalogTest {
  @Test
  void everyBenchmarkHasItsEntry() throws RunException {
    assertThat(Catalog.ofThisBuild().entries())
        .extracting(CatalogEntry::benchmark)
        .containsExactlyInAnyOrderElementsOf(
            Selection.of(BenchmarkSet.ALL, Pattern.compile("")).keys().stream()
                .map(BenchmarkKey::shortName)
                .distinct()
                .toList());
  }

  @Test
  void noEntryLeavesAColumnEmpty() {
    assertThat(Catalog.ofThisBuild().entries())
        .allSatisfy(
            entry ->
                assertThat(new String[] {entry.question(), entry.operation(), entry.data()})
                    .noneMatch(String::isBlank)
                    .noneMatch(text -> text.contains("|")));
  }
}
