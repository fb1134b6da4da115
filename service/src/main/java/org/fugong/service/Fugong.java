package org.fugong.service;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one jar with subcommands. */
@Command(name = "fugong", description = "Reads raw pages about what Chinese cities did to get firms working again, and searches them.", mixinStandardHelpOptions = true, version = "fugong 0.1.0")
public final class Fugong {
  private Fugong() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Fugong()).execute(arguments));
  }
}
