package io.mexcbench.store;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for all classes of a JVM: the first starts it, it stops when the last has ended. */
public final class SharedPostgres implements BeforeAllCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SharedPostgres.class);

  private record Running(PostgresServer server) implements AutoCloseable {
    @Override
    public void close() {
      try {
        server.stop();
      } catch (Exception e) {
        throw new IllegalStateException("the server cannot be stopped", e);
      }
    }
  }

  /** Before the class and not its first test, for here a class can be skipped. */
  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Store store = store(context);
    if (store.get(Running.class) == null) {
      store.put(Running.class, new Running(PostgresServer.start()));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostgresServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return store(context).get(Running.class, Running.class).server();
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
  }
}
