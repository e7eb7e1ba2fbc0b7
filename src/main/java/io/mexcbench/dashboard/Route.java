package io.mexcbench.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One path and method.
 *
 * @param template such as {@code /api/v1/books/{symbol}}
 * @param parameters that it knows
 * @param isOpen whether it is served without a token: nothing of the trading system is in it
 */
record Route(
    String method, String template, Set<String> parameters, boolean isOpen, Endpoint endpoint) {
  static final String GET = "GET";
  static final String POST = "POST";

  static Route get(String template, Endpoint endpoint, String... parameters) {
    return new Route(GET, template, Set.of(parameters), false, endpoint);
  }

  static Route post(String template, Endpoint endpoint) {
    return new Route(POST, template, Set.of(), false, endpoint);
  }

  Route open() {
    return new Route(method, template, parameters, true, endpoint);
  }

  /** The path's variables, if it is one of these. */
  Optional<Map<String, String>> match(List<String> segments) {
    List<String> own = List.of(template.split("/", -1));
    if (own.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      String name = own.get(i);
      if (name.startsWith("{") && !segments.get(i).isEmpty()) {
        variables.put(name.substring(1, name.length() - 1), segments.get(i));
      } else if (!name.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }
}
