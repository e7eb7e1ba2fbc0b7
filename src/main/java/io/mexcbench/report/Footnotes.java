package io.mexcbench.report;

import java.util.ArrayList;
import java.util.List;

/** Remarks below a table, each printed once however many rows point at it. */
final class Footnotes {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final List<String> texts = new ArrayList<>();

  /** The mark of a remark, such as {@code ¹}. */
  String mark(String text) {
    if (!texts.contains(text)) {
      texts.add(text);
    }
    return superscript(texts.indexOf(text) + 1);
  }

  /** Each with its mark before it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lines.add(superscript(i + 1) + " " + texts.get(i));
    }
    return lines;
  }

  private static String superscript(int number) {
    StringBuilder mark = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      mark.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return mark.toString();
  }
}
