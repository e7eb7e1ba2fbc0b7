package io.mexcbench.load.pace;

import org.HdrHistogram.Histogram;

/**
 * What came back in some time.
 *
 * @param response from when it was to be sent, in nanoseconds: what a client waits
 * @param service from when it was sent: what the server takes, and what a naive test reports
 * @param errors what came back as a failure or not at all; in neither histogram
 */
public record Responses(Histogram response, Histogram service, long errors) {
  public long done() {
    return response.getTotalCount();
  }
}
