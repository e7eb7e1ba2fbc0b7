package io.mexcbench.monitoring;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Holds the thread that comes to a method for a while, each time that it comes: the code under it
 * is as it is, and what waits for it waits.
 */
final class Debugger implements AutoCloseable {
  private static final long SECONDS_MAX = 30;
  private static final long POLL_MILLIS = 100;

  private final VirtualMachine vm;
  private final long millis;
  private final long restMillis;
  private long restedUntilNanos = System.nanoTime();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;

  private Debugger(VirtualMachine vm, long millis, long restMillis) {
    this.vm = vm;
    this.millis = millis;
    this.restMillis = restMillis;
    thread = new Thread(this::hold, "debugger");
    thread.start();
  }

  /**
   * From now on.
   *
   * @param port of a Java VM that listens for debuggers
   * @param className of a class that is loaded
   * @param restMillis how long nobody is held after somebody was
   */
  static Debugger holding(int port, String className, String method, long millis, long restMillis)
      throws Exception {
    AttachingConnector sockets =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(one -> one.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = sockets.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(Integer.toString(port));
    VirtualMachine vm = attached(sockets, arguments);
    List<ReferenceType> types = vm.classesByName(className);
    if (types.isEmpty()) {
      vm.dispose();
      throw new IllegalStateException(className + " is not loaded");
    }
    for (Method each : types.get(0).methodsByName(method)) {
      stopAt(vm, each);
    }
    return new Debugger(vm, millis, restMillis);
  }

  /** It listens again some time after another has gone. */
  private static VirtualMachine attached(
      AttachingConnector sockets, Map<String, Connector.Argument> arguments) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
    while (true) {
      try {
        return sockets.attach(arguments);
      } catch (ConnectException e) {
        if (System.nanoTime() - deadline > 0) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
      }
    }
  }

  /** That thread alone. */
  private static void stopAt(VirtualMachine vm, Method method) throws AbsentInformationException {
    if (!method.isAbstract()) {
      BreakpointRequest stop =
          vm.eventRequestManager().createBreakpointRequest(method.allLineLocations().get(0));
      stop.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
      stop.enable();
    }
  }

  private void hold() {
    try {
      boolean isOver = false;
      while (!isOver) {
        EventSet events = vm.eventQueue().remove(millis);
        if (events != null) {
          if (events.stream().anyMatch(event -> event instanceof BreakpointEvent)) {
            await();
          }
          events.resume();
        }
        isOver = end.getCount() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (VMDisconnectedException hasEnded) {
      return;
    }
  }

  private void await() throws InterruptedException {
    if (System.nanoTime() - restedUntilNanos >= 0) {
      boolean unused = end.await(millis, TimeUnit.MILLISECONDS);
      restedUntilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(restMillis);
    }
  }

  /** Whoever is held goes on. */
  @Override
  public void close() {
    end.countDown();
    try {
      thread.join();
      vm.dispose();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (VMDisconnectedException hasEnded) {
      return;
    }
  }
}
