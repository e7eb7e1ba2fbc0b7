package io.mexcbench.exchange;

import java.util.LinkedHashSet;
import java.util.Set;

/** Connections to which something was written since the last flush: one system call for many. */
final class Flusher {
  private final Set<NettyWire> written = new LinkedHashSet<>();

  void add(NettyWire wire) {
    written.add(wire);
  }

  void flush() {
    written.forEach(NettyWire::flush);
    written.clear();
  }
}
