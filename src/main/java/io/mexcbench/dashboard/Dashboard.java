package io.mexcbench.dashboard;

import io.mexcbench.engine.EngineReading;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Serves the API and the page of one trading system. It listens as soon as it is bound, so that a
 * port that is taken shows before anything is traded; until it is given a system it tells clients
 * to come back.
 */
public final class Dashboard implements AutoCloseable {
  private final DashboardOptions options;
  private final Server server;
  private final Work work = new Work();
  private volatile Optional<EngineReading> second = Optional.empty();
  private boolean isClosed;

  private Dashboard(DashboardOptions options, Server server) {
    this.options = options;
    this.server = server;
  }

  /** Listens, and says to whoever asks that there is nothing yet. */
  public static Dashboard bind(DashboardOptions options) throws DashboardException {
    InetSocketAddress address = new InetSocketAddress(options.address(), options.port());
    return new Dashboard(options, Server.bind(address, options.limits()));
  }

  /** From now on there is something. */
  public void serve(DashboardSources sources) {
    server.serve(new Server.Served(api(sources), sources.requests()));
  }

  /** What is served; nothing before there is something. */
  List<Route> routes() {
    return server.served().map(served -> served.api().routes()).orElse(List.of());
  }

  private Api api(DashboardSources sources) {
    return new Api(new Guard(options.token(), options.host()), routes(sources));
  }

  private List<Route> routes(DashboardSources sources) {
    Viewing viewing = new Viewing(sources.system(), server.loop());
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        new StateEndpoints(
                viewing, sources.system(), server.loop(), () -> second, sources.kpis(), work)
            .routes());
    routes.addAll(new MarketEndpoints(viewing).routes());
    routes.add(new BarEndpoint(viewing, sources.history(), work).route());
    routes.addAll(new CopyEndpoints(sources.copies()).routes());
    routes.addAll(new TradingEndpoints(viewing).routes());
    routes.addAll(
        new ControlEndpoints(sources.system(), server.loop(), options.mayOrder()).routes());
    routes.add(new StreamEndpoint(viewing, () -> second, sources.kpis(), work).route());
    routes.add(new RenderingEndpoint(sources.renderings()).route());
    routes.addAll(new DocumentEndpoints(sources.metrics(), work).routes());
    return List.copyOf(routes);
  }

  /** What the trading system did in the last second; shown until the next one. */
  public void onSecond(EngineReading reading) {
    second = Optional.of(reading);
  }

  /** Where it is found: by the name or address that was asked for. */
  public URI uri() {
    return URI.create("http://" + inUri(options.host()) + ":" + server.address().getPort() + "/");
  }

  /** An address with colons stands in brackets. */
  static String inUri(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** Ends connections and threads; returns when they are gone. */
  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      server.close();
      work.close();
    }
  }
}
