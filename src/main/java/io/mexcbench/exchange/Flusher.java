package io.mexcbench.exchange;

import io.netty.channel.Channel;
import java.util.LinkedHashSet;
import java.util.Set;

/** Connections to which something was written since the last flush: one system call for many. */
final class Flusher {
  private final Set<Channel> written = new LinkedHashSet<>();

  void add(Channel channel) {
    written.add(channel);
  }

  void flush() {
    written.forEach(Channel::flush);
    written.clear();
  }
}
