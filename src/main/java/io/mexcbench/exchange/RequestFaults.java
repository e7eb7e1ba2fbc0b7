package io.mexcbench.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What is going to be wrong with requests, each fault until a request has had it. */
final class RequestFaults {
  private record Armed(Requests requests, Fault fault) {}

  private final List<Armed> armed = new ArrayList<>();

  void arm(Requests requests, int count, Fault fault) {
    for (int i = 0; i < count; i++) {
      armed.add(new Armed(requests, fault));
    }
  }

  /** The first fault of that kind that waits for such a request. */
  <F extends Fault> Optional<F> take(RestRequest request, Class<F> kind) {
    for (Iterator<Armed> each = armed.iterator(); each.hasNext(); ) {
      Armed waiting = each.next();
      if (kind.isInstance(waiting.fault) && waiting.requests.include(request)) {
        each.remove();
        return Optional.of(kind.cast(waiting.fault));
      }
    }
    return Optional.empty();
  }
}
