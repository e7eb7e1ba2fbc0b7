package io.mexcbench.dashboard;

import java.util.List;

/**
 * A request as it came.
 *
 * @param target path and query
 * @param hosts the headers of that name
 * @param origin empty if there is none, like the others
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Incoming(
    String method,
    String target,
    List<String> hosts,
    String origin,
    String authorization,
    String contentType,
    String accept,
    byte[] body) {}
