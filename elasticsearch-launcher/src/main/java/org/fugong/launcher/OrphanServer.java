package org.fugong.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived the process that started it, and still holds the data: waited for, since it is likely on its way out, then ended. */
final class OrphanServer {
  private static final Duration ON_ITS_WAY_OUT = Duration.ofSeconds(5);
  private static final Duration TO_STOP = Duration.ofSeconds(30);
  private static final Duration TO_DIE = Duration.ofSeconds(10);

  private OrphanServer() {}

  /** Ends the server that the folder's process id file names, if there is one and it is really this folder's. The lock must be held. */
  static void end(ServerFolder folder) {
    Optional<ProcessHandle> orphan = find(folder);
    if (orphan.isEmpty() || ended(orphan.get(), ON_ITS_WAY_OUT)) {
      return;
    }
    orphan.get().destroy();
    if (!ended(orphan.get(), TO_STOP)) {
      orphan.get().destroyForcibly();
    }
    if (!ended(orphan.get(), TO_DIE)) {
      throw new ElasticsearchStartException("an Elasticsearch of an earlier start, process %d, still uses %s and can't be ended: end it"
          .formatted(orphan.get().pid(), folder.root()));
    }
  }

  private static Optional<ProcessHandle> find(ServerFolder folder) {
    try {
      if (!Files.exists(folder.serverPid())) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readString(folder.serverPid()).strip());
      return ProcessHandle.of(pid).filter(process -> process.isAlive() && isServerOf(folder, process));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A process id is used again, so that the command line must name the folder. */
  private static boolean isServerOf(ServerFolder folder, ProcessHandle process) {
    return commandLine(process).contains("-Dfugong.data=" + folder.root());
  }

  /** Java gives the command line of a process only up to a length that Elasticsearch's exceeds: Linux gives all. */
  private static String commandLine(ProcessHandle process) {
    try {
      return new String(Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline")), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  private static boolean ended(ProcessHandle process, Duration within) {
    try {
      process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ElasticsearchStartException("interrupted while an earlier Elasticsearch ends", e);
    }
  }
}
