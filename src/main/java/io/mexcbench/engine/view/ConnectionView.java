package io.mexcbench.engine.view;

import java.util.List;

/**
 * One socket.
 *
 * @param state {@code DOWN}, {@code OPENING}, {@code SUBSCRIBING} or {@code ACTIVE}
 * @param refusedChannels that the exchange did not grant
 */
public record ConnectionView(String name, String state, List<String> refusedChannels) {
  public boolean isActive() {
    return state.equals("ACTIVE");
  }
}
