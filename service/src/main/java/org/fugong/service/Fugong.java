package org.fugong.service;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.fugong.service.command.EvaluateCommand;
import org.fugong.service.command.ExtractCommand;
import org.fugong.service.command.IngestCommand;
import org.fugong.service.command.RebuildCommand;
import org.fugong.service.command.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line: one jar with subcommands. */
@Command(
    name = "fugong",
    description = "Reads raw pages about what Chinese cities did to get firms working again, and searches them.",
    mixinStandardHelpOptions = true,
    version = "fugong 0.1.0",
    subcommands = {ServeCommand.class, IngestCommand.class, ExtractCommand.class, RebuildCommand.class, EvaluateCommand.class})
public final class Fugong {
  private Fugong() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, writing UTF-8; what goes wrong is told in one line, with exit code 2. */
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Fugong());
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(Fugong::explainParameter);
    commandLine.setExecutionExceptionHandler((exception, command, parsed) -> explain(exception, command));
    return commandLine;
  }

  private static int explainParameter(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    command.getErr().println("fugong: " + oneLine(exception.getMessage()) + " (see --help)");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int explain(Exception exception, CommandLine command) {
    String message = exception instanceof NoSuchFileException ? "no such file: " + exception.getMessage() : exception.getMessage();
    command.getErr().println("fugong: " + oneLine(message == null ? exception.toString() : message));
    return 2;
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s*\\R\\s*", "; ");
  }
}
