package io.mexcbench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the page of the API shows is what is answered; with {@code -Dmexcbench.golden=write} the
 * answers are written into it.
 */
class ApiPageTest {
  private static final Path PAGE = Path.of("docs", "api.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```");
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\$ curl -s(?: -X (\\w+))?(?: -H '([^']*)')? '?http://127\\.0\\.0\\.1:9464([^' ]*)'?");

  @Test
  void everyExampleAnswersWhatThePageShows() throws Exception {
    String page = Files.readString(PAGE);
    List<String> commands = new ArrayList<>();
    String answered;
    try (Dashboard dashboard = Dashboard.bind(DashboardOptions.onLoopback(0).withOrders())) {
      dashboard.serve(SampleSystem.sources(new SampleSystem()));
      Matcher blocks = BLOCK.matcher(page);
      StringBuilder text = new StringBuilder();
      while (blocks.find()) {
        List<String> own = blocks.group(1).lines().filter(line -> line.startsWith("$ ")).toList();
        commands.addAll(own);
        blocks.appendReplacement(
            text, Matcher.quoteReplacement("```console\n" + answers(dashboard, own) + "```"));
      }
      answered = blocks.appendTail(text).toString();
    }
    assertThat(commands).hasSizeGreaterThan(10);
    if (System.getProperty("mexcbench.golden", "").equals("write")) {
      Files.writeString(PAGE, answered);
    } else {
      assertThat(answered).isEqualTo(page);
    }
  }

  private static String answers(Dashboard dashboard, List<String> commands) throws Exception {
    StringBuilder text = new StringBuilder();
    for (String command : commands) {
      text.append(command).append('\n').append(answer(dashboard.uri(), command)).append('\n');
    }
    return text.toString();
  }

  private static String answer(URI uri, String command) throws Exception {
    Matcher parts = COMMAND.matcher(command);
    assertThat(parts.matches()).as(command).isTrue();
    String method = parts.group(1) == null ? "GET" : parts.group(1);
    String request = RawClient.request(method, parts.group(3), "");
    if (parts.group(2) != null) {
      request = request.replace("Host: localhost", parts.group(2));
    }
    return RawClient.ask(uri, request).body();
  }

  @Test
  void everyPathOfTheDescriptionStandsInThePage() throws Exception {
    String page = Files.readString(PAGE);
    for (Description.Operation one : new Description().operations()) {
      boolean isOfPage = one.path().startsWith("/page") || one.path().equals("/");
      if (!isOfPage && !one.path().endsWith("/rendering")) {
        assertThat(page).contains(one.path().replace("/{clientOrderId}/cancel", "/s1-2/cancel"));
      }
    }
  }
}
