package io.mexcbench.jmhjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmArgumentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-server",
        "-Dio.netty.noUnsafe=true",
        "-Dfile.encoding=UTF-8",
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED"
      })
  void whatChangesTheSpeedIsKept(String argument) throws JmhJsonException {
    assertThat(portable(argument)).containsExactly(argument);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Dsecret=1",
        "-Dmexc.apiKey=1",
        "-Dmexc.api.token=1",
        "-Ddb.PASSWORD=1",
        "-Dpwd=1",
        "-Duser.name=someone",
        "-Dhost=build-7",
        "-Djava.io.tmpdir=/tmp",
        "-Dhome=C:\\Users",
        "-Dproxy=a@b",
        "-Dmexc.x=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "-XX:HeapDumpPath=/var/dump",
        "-Xlog:gc:file=/var/log/gc.log",
        "-Dbench.dieWithParent=true",
        "-Djmh.ignoreLock=true",
        "@/home/someone/args"
      })
  void pathsAndSecretsAreDropped(String argument) throws JmhJsonException {
    assertThat(portable(argument)).isEmpty();
  }

  @Test
  void agentKeepsItsNameAlone() throws JmhJsonException {
    assertThat(
            portable(
                "-javaagent:/home/someone/agent.jar=key=secret",
                "-agentpath:C:\\tools\\prof.dll=x",
                "-javaagent:agent.jar"))
        .containsExactly("-javaagent:agent.jar", "-agentpath:prof.dll", "-javaagent:agent.jar");
  }

  @Test
  void classPathGoesWithItsValue() throws JmhJsonException {
    assertThat(
            portable("-cp", "a.jar", "-Xmx1g", "--module-path", "mods", "-classpath", "-cp", "-ea"))
        .containsExactly("-Xmx1g", "-ea");
  }

  private static List<String> portable(String... arguments) throws JmhJsonException {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    for (String argument : arguments) {
      entry.withArray("jvmArgs").add(argument);
    }
    return JvmArguments.portable(new Fields("a.json: benchmark a.B.c", "", entry));
  }
}
