package org.fugong.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server printed, read for the reason of a failure. */
final class ServerLog {
  private static final Pattern PREFIX = Pattern.compile("^\\[[^]]*]\\[(?<level>[A-Z ]+)]\\[[^]]*] ");
  private static final Pattern CAUSE = Pattern.compile("^(?:Caused by: |Likely root cause: )?[\\w.$]+(?:Exception|Error): (?<message>.+)$");
  private static final int LONGEST = 300;

  private ServerLog() {}

  /** The reason why a server did not start, in one line. */
  static String reason(ServerFolder folder) {
    return folder.isFull() ? "disk full: no space left for " + folder.root() : reason(read(folder.console()), folder);
  }

  static String reason(List<String> lines, ServerFolder folder) {
    for (String line : lines) {
      if (line.contains("No space left on device") || line.contains("disk quota exceeded")) {
        return "disk full: no space left for " + folder.root();
      }
      if (line.contains("Address already in use") || line.contains("BindHttpException")) {
        return "the port is taken";
      }
      if (line.contains("insufficient memory") || line.contains("Could not reserve enough space")) {
        return "not enough memory for the heap";
      }
    }
    return "it said last: " + lastMeaningful(lines);
  }

  /** The last root cause or error, or else the last line that is no stack frame. */
  static String lastMeaningful(List<String> lines) {
    String last = "nothing";
    String lastError = "";
    for (String line : lines) {
      Matcher prefix = PREFIX.matcher(line);
      Matcher cause = CAUSE.matcher(line.strip());
      if (cause.matches()) {
        lastError = cause.group("message");
      } else if (prefix.find()) {
        last = line.substring(prefix.end());
        lastError = isError(prefix.group("level")) ? last : lastError;
      } else if (line.startsWith("ERROR: ") && lastError.isEmpty()) {
        lastError = line.substring("ERROR: ".length());
      } else if (!line.isBlank() && !line.startsWith("\t") && !line.startsWith(" ")) {
        last = line;
      }
    }
    String meaningful = lastError.isEmpty() ? last : lastError;
    return meaningful.length() > LONGEST ? meaningful.substring(0, LONGEST) + "…" : meaningful;
  }

  private static boolean isError(String level) {
    return level.strip().equals("ERROR") || level.strip().equals("FATAL");
  }

  private static List<String> read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
