package io.mexcbench.cli;

import com.sun.management.OperatingSystemMXBean;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.environment.MachineWatch;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiSample;
import io.mexcbench.metrics.CpuUsage;
import io.mexcbench.metrics.ProcessMemory;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks each second at what only shows while the trading system runs. */
final class KpiWatch {
  private static final String WITH_EXCHANGE = "of this process, the simulated exchange with it; ";

  private final MachineWatch machine = new MachineWatch(Path.of("/"), System::nanoTime);
  private final ProcessMemory memory = new ProcessMemory(Path.of("/"));
  private final CpuUsage cpu =
      new CpuUsage(
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime,
          System::nanoTime,
          Runtime.getRuntime().availableProcessors());
  private final List<Double> rates = new ArrayList<>();
  private final List<Double> residentBytes = new ArrayList<>();
  private final List<Double> cpuPercents = new ArrayList<>();

  /** Begins with the measured time. */
  KpiWatch() {
    machine.sample();
  }

  /** A second has passed. */
  void look(EngineReading reading) {
    rates.add(reading.perSecond(reading.messages()));
    residentBytes.add(memory.residentBytes());
    cpuPercents.add(cpu.getAsDouble());
    machine.sample();
  }

  MachineWatch machine() {
    return machine;
  }

  Map<Kpi, KpiResult> results() {
    Map<Kpi, KpiResult> results = new EnumMap<>(Kpi.class);
    put(
        results,
        Kpi.MARKET_DATA_THROUGHPUT,
        rates,
        "market messages of each second, as many as the exchange sent");
    put(results, Kpi.MEMORY, residentBytes, WITH_EXCHANGE + "looked at each second");
    put(results, Kpi.CPU, cpuPercents, WITH_EXCHANGE + "of all processors, each second");
    return results;
  }

  private static void put(Map<Kpi, KpiResult> results, Kpi kpi, List<Double> values, String note) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    results.put(kpi, KpiResult.of(kpi, KpiSample.ofValues(all), note));
  }
}
