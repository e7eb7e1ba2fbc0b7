package io.mexcbench.cli;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.report.mail.MailServer;
import io.mexcbench.run.BenchmarkSet;
import io.mexcbench.run.Preset;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/** What help and shells offer for an option, in the letters that people type. */
final class Candidates {
  private Candidates() {}

  static final class OfPreset implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return lowercase(Preset.values());
    }
  }

  static final class OfSet implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return lowercase(BenchmarkSet.values());
    }
  }

  static final class OfHistoryFormat implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return lowercase(HistoryCommand.Format.values());
    }
  }

  static final class OfKpiFormat implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return lowercase(KpiCommand.Format.values());
    }
  }

  static final class OfStoreFormat implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return lowercase(StoreFormat.values());
    }
  }

  static final class OfMarketProfile implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return lowercase(MarketProfile.values());
    }
  }

  static final class OfMarketChannels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return lowercase(MarketChannels.values());
    }
  }

  static final class OfMailEncryption implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return lowercase(MailServer.Encryption.values());
    }
  }

  private static Iterator<String> lowercase(Enum<?>[] values) {
    return Stream.of(values).map(one -> one.name().toLowerCase(Locale.ROOT)).iterator();
  }
}
