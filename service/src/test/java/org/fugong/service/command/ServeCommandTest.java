package org.fugong.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.fugong.service.Fugong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServeCommandTest {
  @TempDir private Path data;

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://localhost:8080", "localhost, http://localhost:8080", "0.0.0.0, http://localhost:8080", "::, http://localhost:8080",
    "::1, http://[::1]:8080", "192.0.2.7, http://192.0.2.7:8080", "search.example, http://search.example:8080"
  })
  void the_service_is_asked_where_it_listens(String host, String address) {
    assertThat(ServeCommand.address(host, 8080)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.7", "no-such-host.invalid"})
  void an_address_that_is_not_of_this_machine_is_told_in_one_line(String host) {
    assertThat(serve("--host", host)).isEqualTo("fugong: --host: got [" + host + "], expected an address of this machine (see --help)");
  }

  @Test
  void a_port_that_is_taken_is_told_in_one_line() throws Exception {
    try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
      assertThat(serve("--port", Integer.toString(taken.getLocalPort()))).startsWith("fugong: port " + taken.getLocalPort() + " is taken");
    }
  }

  private String serve(String... options) {
    StringWriter err = new StringWriter();
    CommandLine commandLine = Fugong.commandLine().setErr(new PrintWriter(err, true));
    String[] arguments = new String[options.length + 3];
    arguments[0] = "serve";
    arguments[1] = "--data";
    arguments[2] = data.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    assertThat(commandLine.execute(arguments)).isEqualTo(2);
    return err.toString().strip();
  }
}
