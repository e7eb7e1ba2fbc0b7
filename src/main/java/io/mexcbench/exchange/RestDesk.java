package io.mexcbench.exchange;

import java.util.Optional;

/** Takes requests in, has them answered, and does to them what faults were requested. */
final class RestDesk {
  private final ExchangeTime time;
  private final Agenda agenda;
  private final SpotRest rest;
  private final RequestFaults faults;
  private final AdminCalls admin;
  private long requests;
  private long tooMany;
  private long serverErrors;
  private long lost;
  private long early;
  private final Ban ban = new Ban();
  private long silentUntilMillis = Long.MIN_VALUE;

  RestDesk(
      ExchangeTime time, Agenda agenda, SpotRest rest, RequestFaults faults, AdminCalls admin) {
    this.admin = admin;
    this.time = time;
    this.agenda = agenda;
    this.rest = rest;
    this.faults = faults;
  }

  void handle(RestRequest request, ReplyOutlet outlet) {
    if (admin.isMeant(request)) {
      outlet.reply(admin.handle(request));
      return;
    }
    requests++;
    if (time.nowMillis() < silentUntilMillis) {
      early++;
      ban.onEarly(time.nowMillis());
    }
    long bannedMillis = ban.leftMillis(time.nowMillis());
    if (bannedMillis > 0) {
      reply(request, outlet, RestReply.banned(secondsOf(bannedMillis)));
      return;
    }
    Optional<RestReply> refusal = refusal(request);
    if (refusal.isPresent()) {
      reply(request, outlet, refusal.get());
      return;
    }
    RestReply reply = rest.handle(request);
    if (faults.take(request, Fault.LostReply.class).isPresent()) {
      lost++;
      outlet.drop();
      return;
    }
    Optional<Fault.ErrorAfterAccept> error = faults.take(request, Fault.ErrorAfterAccept.class);
    reply(request, outlet, error.map(fault -> RestReply.failed(fault.status())).orElse(reply));
  }

  /** What is answered instead of doing anything. */
  private Optional<RestReply> refusal(RestRequest request) {
    return faults
        .take(request, Fault.TooManyRequests.class)
        .map(fault -> RestReply.tooManyRequests(fault.retryAfterSeconds()))
        .or(
            () ->
                faults
                    .take(request, Fault.ErrorBeforeAccept.class)
                    .map(fault -> RestReply.failed(fault.status())));
  }

  private void reply(RestRequest request, ReplyOutlet outlet, RestReply reply) {
    if (reply.status() == 429 || reply.status() == 418) {
      tooMany++;
      silentUntilMillis =
          Math.max(silentUntilMillis, time.nowMillis() + 1_000 * reply.retryAfterSeconds());
    }
    serverErrors += reply.status() >= 500 ? 1 : 0;
    Optional<Fault.DelayReplies> delay = faults.take(request, Fault.DelayReplies.class);
    if (delay.isPresent()) {
      agenda.at(time.nowMillis() + delay.get().millis(), () -> outlet.reply(reply));
    } else {
      outlet.reply(reply);
    }
  }

  static long secondsOf(long millis) {
    return (millis + 999) / 1_000;
  }

  long requests() {
    return requests;
  }

  long tooMany() {
    return tooMany;
  }

  /** Those that came before the time was over that a 429 had told to wait. */
  long early() {
    return early;
  }

  long serverErrors() {
    return serverErrors;
  }

  long lost() {
    return lost;
  }
}
