package io.mexcbench.exchange;

import java.util.List;

/** Those of some channels that somebody is subscribed to; looked up anew after a change only. */
final class HeardChannels {
  private final SpotSubscribers subscribers;
  private final List<SpotChannel> channels;
  private List<SpotChannel> heard = List.of();
  private long asOfChange = -1;

  HeardChannels(SpotSubscribers subscribers, List<SpotChannel> channels) {
    this.subscribers = subscribers;
    this.channels = List.copyOf(channels);
  }

  List<SpotChannel> heard() {
    if (asOfChange != subscribers.changes()) {
      asOfChange = subscribers.changes();
      heard = channels.stream().filter(subscribers::has).toList();
    }
    return heard;
  }

  boolean isAny() {
    return !heard().isEmpty();
  }
}
