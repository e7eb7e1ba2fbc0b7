package io.mexcbench.report.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the PDF, as programs of others read it. */
class DailyPdfTest {
  private static final int WHITE = 0xFFFFFF;
  private static final int DPI = 72;
  private static final int MARGIN_MAX = 12;

  private static final Pattern WORD =
      Pattern.compile("<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\"");

  @TempDir private Path folder;

  private Path pdf() throws Exception {
    Poppler.required();
    byte[] content = DailyPdf.of(new DailyPage(DailyFixture.report()).paper());
    return Files.write(folder.resolve("daily.pdf"), content);
  }

  @Test
  void everyFontIsEmbedded() throws Exception {
    List<String> fonts = Poppler.run("pdffonts", pdf().toString()).lines().skip(2).toList();

    assertThat(fonts).isNotEmpty().allMatch(line -> line.matches(".*DejaVuSans.*yes yes yes.*"));
  }

  @Test
  void textCanBeSearchedWithItsSignsAndPageNumbers() throws Exception {
    String text = Poppler.run("pdftotext", "-layout", pdf().toString(), "-");

    assertThat(text)
        .contains("Order Execution Latency", "−", "beyond all bounds", "HighOrderExecutionLatency")
        .contains("02:00 +02:00", "02:00 +01:00", "Check <all>")
        .doesNotContain("Skip to", "\uFFFD");
    int pages = text.split("\f", -1).length - 1;
    assertThat(text).contains("page 1 of " + pages, "page " + pages + " of " + pages);
  }

  @Test
  void headOfALongTableIsRepeatedOnEachPage() throws Exception {
    String text = Poppler.run("pdftotext", "-layout", pdf().toString(), "-");

    List<String> pages =
        Stream.of(text.split("\f", -1)).filter(page -> page.contains("2026-09-0")).toList();
    assertThat(pages).isNotEmpty();
    assertThat(pages).allMatch(page -> Pattern.compile("(?m)^\\s*day ").matcher(page).find());
  }

  @Test
  void nothingIsCutOffAtTheEdges() throws Exception {
    Path pdf = pdf();
    String words = Poppler.run("pdftotext", "-bbox", pdf.toString(), "-");
    List<MatchResult> all = WORD.matcher(words).results().toList();
    assertThat(all).hasSizeGreaterThan(1_000);
    assertThat(all).allMatch(word -> Double.parseDouble(word.group(1)) > MARGIN_MAX);
    assertThat(all).allMatch(word -> Double.parseDouble(word.group(3)) < 595 - MARGIN_MAX);

    Poppler.run(
        "pdftoppm", "-r", "" + DPI, "-png", pdf.toString(), folder.resolve("page").toString());
    try (Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.filter(one -> one.toString().endsWith(".png")).toList()) {
        assertThat(inkAtEdges(ImageIO.read(page.toFile()))).as(page.toString()).isZero();
      }
    }
  }

  private static int inkAtEdges(BufferedImage page) {
    int ink = 0;
    for (int x = 0; x < page.getWidth(); x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        boolean isEdge =
            x < MARGIN_MAX
                || y < MARGIN_MAX
                || x >= page.getWidth() - MARGIN_MAX
                || y >= page.getHeight() - MARGIN_MAX;
        if (isEdge && (page.getRGB(x, y) & WHITE) != WHITE) {
          ink++;
        }
      }
    }
    return ink;
  }

  @Test
  void everyPageHasInk() throws Exception {
    Poppler.run(
        "pdftoppm", "-r", "20", "-png", pdf().toString(), folder.resolve("small").toString());
    try (Stream<Path> pages = Files.list(folder)) {
      List<Path> all = pages.filter(one -> one.toString().endsWith(".png")).sorted().toList();
      assertThat(all).hasSizeBetween(6, 16);
      for (Path page : all) {
        assertThat(ink(ImageIO.read(page.toFile()))).as(page.toString()).isGreaterThan(0.02);
      }
    }
  }

  private static double ink(BufferedImage page) {
    long dark = 0;
    for (int x = 0; x < page.getWidth(); x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        dark += (page.getRGB(x, y) & 0xFF) < 230 ? 1 : 0;
      }
    }
    return (double) dark / page.getWidth() / page.getHeight();
  }
}
