package io.mexcbench.cli;

import io.mexcbench.hotpath.execution.RequestSigner;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether there are keys, where they come from and whether they could be used. */
@Command(
    name = "check-keys",
    description = {
      "Say where the keys of the account come from and whether they could be used, without showing",
      "them and without sending anything. They are read from MEXC_API_KEY and from MEXC_SECRET_KEY",
      "or the file that MEXC_SECRET_KEY_FILE names, which only its owner may read; never from the",
      "command line."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the keys could be used", "2:they could not; the message says why"},
    footerHeading = "%nExample:%n",
    footer = "  MEXC_SECRET_KEY_FILE=key.txt java -jar benchmarks.jar check-keys")
final class CheckKeysCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  CheckKeysCommand() {
    this(System.getenv());
  }

  CheckKeysCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (ApiKeys keys = ApiKeys.read(environment)) {
      sign(keys);
      spec.commandLine()
          .getOut()
          .printf(
              "API key from %s, secret key from %s.%nBoth could be used; nothing was sent.%n",
              ApiKeys.API_KEY, keys.secretSource());
      return ExitCode.PASS;
    }
  }

  private static void sign(ApiKeys keys) {
    RequestSigner signer = new RequestSigner(keys.secret());
    byte[] out = new byte[RequestSigner.SIGNATURE_LENGTH];
    signer.sign(new byte[0], 0, 0, out, 0);
    signer.wipe();
  }
}
