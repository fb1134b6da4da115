package org.fugong.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A local Elasticsearch as a child process: bound to loopback, run by an unprivileged user when started as root, its files all in
 * one data folder. It ends with this Java process, whichever way that ends. When it dies by itself it is started again, on the same port.
 *
 * <p>Safe for use by several threads.
 */
public final class LocalElasticsearch implements AutoCloseable {
  private static final Duration INDICES_TO_OPEN = Duration.ofSeconds(60);
  private static final int PORT_TRIES = 3;

  private final ServerSettings settings;
  private final ServerFolder folder;
  private final FolderLock lock;
  private final ServerUser user;
  private final Path java;
  private final Consumer<Event> observer;
  private final Thread supervisor;
  private volatile ServerAddress address;
  private volatile ServerProcess process;
  private volatile State state = State.STARTING;
  private volatile boolean closing;

  /** What the server is doing. */
  public enum State {
    /** It was started and does not answer yet. */
    STARTING,
    /** It answers. */
    RUNNING,
    /** It died by itself and is being started again. */
    RESTARTING,
    /** It was closed. */
    STOPPED
  }

  /**
   * A change of state.
   *
   * @param state the new state
   * @param detail what happened, in one line
   */
  public record Event(State state, String detail) {}

  /** Starts a server and waits until it answers; see {@link #start(ServerSettings, Consumer)}. */
  public static LocalElasticsearch start(ServerSettings settings) {
    return start(settings, event -> {});
  }

  /**
   * Starts a server and waits until it answers and its indices are open.
   *
   * @param observer told of each change of state, from the thread that made it; must be quick and throw nothing
   * @throws ElasticsearchStartException with the reason in one line: no distribution, no JDK, data folder in use or not writable, port
   *     taken, disk full, or the server did not come up
   */
  public static LocalElasticsearch start(ServerSettings settings, Consumer<Event> observer) {
    if (!Files.isRegularFile(settings.distribution().resolve("bin/elasticsearch"))) {
      throw new ElasticsearchStartException("no Elasticsearch in " + settings.distribution()
          + ": build it with ./mvnw package -pl elasticsearch-launcher -am");
    }
    Path java = ServerProcess.java();
    ServerFolder folder = new ServerFolder(settings.data());
    folder.create();
    FolderLock lock = FolderLock.take(folder);
    try {
      OrphanServer.end(folder);
      LocalElasticsearch server = new LocalElasticsearch(settings, folder, lock, ServerUser.choose(settings), java, observer);
      server.supervisor.start();
      return server;
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private LocalElasticsearch(ServerSettings settings, ServerFolder folder, FolderLock lock, ServerUser user, Path java,
      Consumer<Event> observer) {
    this.settings = settings;
    this.folder = folder;
    this.lock = lock;
    this.user = user;
    this.java = java;
    this.observer = observer;
    this.supervisor = new Thread(this::supervise, "elasticsearch-supervisor");
    this.supervisor.setDaemon(true);
    this.address = ServerAddress.choose(settings.port());
    this.process = launchOnFreePort();
    change(State.RUNNING, "Elasticsearch answers on " + uri());
  }

  /** Where it listens; stays the same when it is started again. */
  public URI uri() {
    return address.uri();
  }

  /** What it is doing now. */
  public State state() {
    return state;
  }

  /** The folder with its logs. */
  public Path logs() {
    return folder.logs();
  }

  /** Stops it and waits until it has ended. A second call does nothing. */
  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    supervisor.interrupt();
    process.stop();
    joinSupervisor();
    process.stop();
    lock.close();
    change(State.STOPPED, "Elasticsearch has ended");
  }

  private void joinSupervisor() {
    try {
      supervisor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Between the choice of a free port and its use another process may take it: then another one is chosen. */
  private ServerProcess launchOnFreePort() {
    for (int tries = 1; ; tries++) {
      try {
        return launch();
      } catch (ElasticsearchStartException e) {
        boolean portTaken = e.getMessage().contains("the port is taken");
        if (settings.port() != 0 || tries == PORT_TRIES || !portTaken) {
          throw e;
        }
        address = ServerAddress.choose(0);
      }
    }
  }

  private ServerProcess launch() {
    folder.prepare(address.port(), user);
    ServerProcess started = ServerProcess.start(settings, folder, user, java);
    try {
      awaitAnswer(started);
      return started;
    } catch (InterruptedException e) {
      started.stop();
      Thread.currentThread().interrupt();
      throw new ElasticsearchStartException("interrupted while Elasticsearch starts", e);
    } catch (RuntimeException | Error e) {
      started.stop();
      throw e;
    }
  }

  private void awaitAnswer(ServerProcess started) throws InterruptedException {
    Instant begin = Instant.now();
    boolean answered = false;
    while (!address.isReady()) {
      answered = answered || address.answers();
      Duration taken = Duration.between(begin, Instant.now());
      if (!started.isAlive()) {
        throw new ElasticsearchStartException("Elasticsearch ended while starting: " + reason());
      }
      if (answered && taken.compareTo(INDICES_TO_OPEN) > 0) {
        return;
      }
      if (taken.compareTo(settings.startTimeout()) > 0) {
        throw new ElasticsearchStartException(
            "Elasticsearch does not answer after %d s: %s".formatted(settings.startTimeout().toSeconds(), reason()));
      }
      Thread.sleep(200);
    }
  }

  private String reason() {
    return ServerLog.reason(folder) + " (log: " + folder.console() + ")";
  }

  private void supervise() {
    try {
      BackOff backOff = new BackOff();
      while (!closing) {
        int exit = process.waitFor();
        process.closePipe();
        if (!closing) {
          change(State.RESTARTING, "Elasticsearch ended by itself with exit code " + exit + ", starting it again");
          restart(backOff);
        }
      }
    } catch (InterruptedException e) {
      // Closed: close() ends the process.
    }
  }

  private void restart(BackOff backOff) throws InterruptedException {
    while (!closing) {
      Thread.sleep(backOff.next(Instant.now()).toMillis());
      try {
        OrphanServer.end(folder);
        process = launch();
        change(State.RUNNING, "Elasticsearch answers again on " + uri());
        return;
      } catch (ElasticsearchStartException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        change(State.RESTARTING, e.getMessage());
      }
    }
  }

  private void change(State newState, String detail) {
    state = newState;
    observer.accept(new Event(newState, detail));
  }

  /** How long to wait before each restart: doubled from a second to half a minute, and short again after a quiet time. */
  static final class BackOff {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMinutes(5);

    private Duration wait = SHORTEST;
    private Instant last = Instant.MIN;

    Duration next(Instant now) {
      boolean quiet = last.equals(Instant.MIN) || Duration.between(last, now).compareTo(QUIET) > 0;
      Duration doubled = wait.multipliedBy(2);
      wait = quiet ? SHORTEST : doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
      last = now;
      return wait;
    }
  }
}
