package io.mexcbench.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands in the blocks of a page, in their order, each on a line of its own. */
record PageCommands(List<String> all) {
  private static final Pattern BLOCK = Pattern.compile("(?s)\n```\n(.*?)\n```\n");
  private static final Pattern DRAWING = Pattern.compile("[─►]");
  private static final Pattern LEFT = Pattern.compile("^(mvn|docker|sudo|GF_\\w+=.* grafana) .*");
  private static final Pattern SENDING = Pattern.compile("^(curl|scripts/history|promtool) .*");

  static PageCommands of(Path page) throws IOException {
    return new PageCommands(
        BLOCK
            .matcher(Files.readString(page))
            .results()
            .map(block -> block.group(1))
            .filter(block -> !DRAWING.matcher(block).find())
            .flatMap(block -> Stream.of(block.replaceAll("\\\\\n\\s*", "").split("\n", -1)))
            .toList());
  }

  /** What runs on, and what must be there before. */
  List<String> serving() {
    return all.stream()
        .filter(one -> !LEFT.matcher(one).matches() && !SENDING.matcher(one).matches())
        .toList();
  }

  /** What asks them for something, or gives it to them. */
  List<String> sending() {
    return all.stream().filter(one -> SENDING.matcher(one).matches()).toList();
  }

  /** What cannot be run everywhere. */
  List<String> left() {
    return all.stream().filter(one -> LEFT.matcher(one).matches()).toList();
  }
}
