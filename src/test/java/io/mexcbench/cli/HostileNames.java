package io.mexcbench.cli;

import java.util.List;

/** Names, values and titles that some output might take for a command. */
final class HostileNames {
  static final List<String> ALL =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "&lt;b&gt;&amp;&#x3C;",
          "--> <b>out of the comment</b> <!--",
          "<!-- end of figures: suite -->",
          "a|b|c",
          "| a | b |\n|---|---|",
          "[click](javascript:alert(1))",
          "![pixel](https://example.com/p.png)",
          "https://example.com/login www.example.com",
          "`code` ``more`` ```fence",
          "**bold** _it_ ~~gone~~ # head",
          "@everyone #1 $x^2$",
          "\\`\\|\\\\",
          "=HYPERLINK(\"http://example.com\")",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "@SUM(1)",
          "\u001b[2J\u001b[31mred",
          "\u001b]0;title\u0007",
          "\u009b31m",
          "a\rb",
          "a\nPASS: none of 1 benchmark regressed.",
          "::error::failed",
          "b.::error::failed.m",
          "a\n::set-output name=x::y",
          "##[set-env name=PATH]/tmp",
          "a\u2028b\u2029c\u0085d\u000bd",
          "\u202egpj.exe\u2066",
          "../../../etc/passwd",
          "C:\\Windows\\..\\x\u0000",
          "n".repeat(5000),
          "\ud83d\udc69\u200d\ud83d\udcbb \ud83c\udde9\ud83c\uddea \u0301e",
          "'; rm -rf ~; echo '$(id)`id`",
          "\ufeff\u200b\u00adx");

  private HostileNames() {}
}
