package org.fugong.analysis.ik;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.elasticsearch.core.PathUtils;
import org.wltea.analyzer.dic.Dictionary;

/**
 * The plugin's configuration folder, laid out like the official plugin's: main.dic, quantifier.dic and stopword.dic, one word a line in
 * UTF-8, and IKAnalyzer.cfg.xml, which names further files or folders in {@code ext_dict} and {@code ext_stopwords}, separated by
 * semicolons. It is config/analysis-ik of the server or, where that has no IKAnalyzer.cfg.xml, the folder config of the plugin itself.
 */
final class DictionaryFolder {
  private static final Logger LOGGER = LogManager.getLogger(DictionaryFolder.class);
  private static final String CONFIGURATION = "IKAnalyzer.cfg.xml";
  private static boolean installed;

  private final Path folder;
  private final Properties configuration;

  /** The folder with the configuration file in it. */
  DictionaryFolder(Path folder) {
    this.folder = folder;
    this.configuration = readConfiguration(folder.resolve(CONFIGURATION));
  }

  /** Loads and installs the dictionary, the first time only: the core knows one dictionary for the whole server. */
  static synchronized void installFrom(Path serverFolder) {
    if (!installed) {
      Path folder = Files.exists(serverFolder.resolve(CONFIGURATION)) ? serverFolder : pluginFolder();
      Dictionary.install(new DictionaryFolder(folder).load());
      installed = true;
    }
  }

  /** Reads the dictionary. A main, quantifier or stop word file that is missing is an error, a further one only a warning, as officially. */
  Dictionary load() {
    List<String> words = new ArrayList<>(readWords(folder.resolve("main.dic")));
    words.addAll(readFurther("ext_dict"));
    List<String> stopWords = new ArrayList<>(readWords(folder.resolve("stopword.dic")));
    stopWords.addAll(readFurther("ext_stopwords"));
    LOGGER.info("IK dictionary from {}: {} words, {} stop words", folder, words.size(), stopWords.size());
    return new Dictionary(words, readWords(folder.resolve("quantifier.dic")), stopWords);
  }

  private List<String> readFurther(String key) {
    List<String> words = new ArrayList<>();
    for (String name : configuration.getProperty(key, "").split(";")) {
      if (!name.isBlank()) {
        filesOf(folder.resolve(name.strip())).forEach(file -> words.addAll(readWords(file)));
      }
    }
    return words;
  }

  private static List<Path> filesOf(Path path) {
    if (!Files.exists(path)) {
      LOGGER.warn("IK dictionary not found: {}", path);
      return List.of();
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException("IK dictionary folder can't be listed: " + path, e);
    }
  }

  private static List<String> readWords(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
          .map(String::trim)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new IllegalStateException("IK dictionary can't be read as UTF-8 text: " + file, e);
    }
  }

  private static Properties readConfiguration(Path file) {
    Properties properties = new Properties();
    try (InputStream input = Files.newInputStream(file)) {
      properties.loadFromXML(input);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException("IK configuration can't be read: " + file, e);
    }
  }

  private static Path pluginFolder() {
    try {
      return PathUtils.get(DictionaryFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("config");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the plugin's folder can't be found", e);
    }
  }
}
