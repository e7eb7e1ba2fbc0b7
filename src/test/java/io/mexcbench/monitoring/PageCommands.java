package io.mexcbench.monitoring;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commands in the blocks of a page, in their order, each on a line of its own. Only what is
 * known is typed: a page may tell the reader to do what no test must.
 */
record PageCommands(List<String> all) {
  /** With the name of its language, which commands have none of. */
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)\n```$");

  private static final Pattern DRAWING = Pattern.compile("[─►]");
  private static final Pattern SERVING =
      Pattern.compile(
          "openssl rand -hex 32 > monitoring/\\S+"
              + "|(scripts/live|prometheus(-alertmanager|-pushgateway)?) [^;&|<>]*&");
  private static final Pattern SENDING =
      Pattern.compile(
          "curl [^;&|<>]* http://127\\.0\\.0\\.1:[^;&|<> ]*"
              + "|scripts/history --format=openmetrics > history\\.om"
              + "|promtool (tsdb|test) [^;&|<>]*");

  static PageCommands of(String page) {
    return new PageCommands(
        BLOCK
            .matcher(page)
            .results()
            .filter(block -> block.group(1).isEmpty())
            .map(block -> block.group(2))
            .filter(block -> !DRAWING.matcher(block).find())
            .flatMap(block -> Stream.of(block.replaceAll("\\\\\n\\s*", "").split("\n", -1)))
            .toList());
  }

  /** What runs on, and what must be there before. */
  List<String> serving() {
    return all.stream().filter(PageCommands::isServing).toList();
  }

  /** What asks them for something, or gives it to them. */
  List<String> sending() {
    return all.stream().filter(PageCommands::isSending).toList();
  }

  /** All others, which cannot be run everywhere. */
  List<String> left() {
    return all.stream().filter(one -> !isServing(one) && !isSending(one)).toList();
  }

  private static boolean isServing(String command) {
    return SERVING.matcher(command).matches();
  }

  private static boolean isSending(String command) {
    return SENDING.matcher(command).matches();
  }
}
