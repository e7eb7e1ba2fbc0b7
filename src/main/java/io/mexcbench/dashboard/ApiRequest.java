package io.mexcbench.dashboard;

import java.util.Map;

/**
 * A request to an endpoint, let in and matched.
 *
 * @param variables of the path, by name
 * @param accept the header of that name, empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record ApiRequest(
    Map<String, String> variables, Parameters parameters, String accept, byte[] body) {
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }
}
