package org.fugong.analysis.ik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wltea.analyzer.dic.Dictionary;

class DictionaryFolderTest {
  @TempDir
  Path folder;

  @BeforeEach
  void writeFolder() throws IOException {
    Files.writeString(folder.resolve("main.dic"), "\uFEFF企业\n 复工 \n\n");
    Files.writeString(folder.resolve("quantifier.dic"), "家\n");
    Files.writeString(folder.resolve("stopword.dic"), "the\n");
    Files.writeString(folder.resolve("IKAnalyzer.cfg.xml"), IkTokens.configuration("", ""));
  }

  @Test
  void wordsAreReadWithoutByteOrderMarkBlanksAndEmptyLines() {
    Dictionary dictionary = load();
    assertThat(knows(dictionary, "企业")).isTrue();
    assertThat(knows(dictionary, "复工")).isTrue();
    assertThat(knows(dictionary, "复产")).isFalse();
    assertThat(dictionary.matchInQuantifierDict("家".toCharArray(), 0, 1).isMatch()).isTrue();
    assertThat(dictionary.isStopWord("the")).isTrue();
    assertThat(dictionary.isStopWord("企业")).isFalse();
  }

  @Test
  void furtherFilesAndFoldersAreReadInTheOrderOfTheConfiguration() throws IOException {
    Files.createDirectories(folder.resolve("custom/deep"));
    Files.writeString(folder.resolve("custom/deep/one.dic"), "复产");
    Files.writeString(folder.resolve("two.dic"), "减租");
    Files.writeString(folder.resolve("stop.dic"), "的");
    Files.writeString(folder.resolve("IKAnalyzer.cfg.xml"), IkTokens.configuration("custom; two.dic ;", "stop.dic"));
    Dictionary dictionary = load();
    assertThat(knows(dictionary, "复产")).isTrue();
    assertThat(knows(dictionary, "减租")).isTrue();
    assertThat(dictionary.isStopWord("的")).isTrue();
  }

  @Test
  void aFurtherFileThatIsMissingIsLeftOut() throws IOException {
    Files.writeString(folder.resolve("IKAnalyzer.cfg.xml"), IkTokens.configuration("missing.dic", ""));
    assertThat(knows(load(), "企业")).isTrue();
  }

  @Test
  void anOfficialFileThatIsMissingIsNamed() throws IOException {
    Files.delete(folder.resolve("quantifier.dic"));
    assertThatIllegalStateException().isThrownBy(this::load).withMessageContaining("quantifier.dic");
  }

  @Test
  void aFileInAnotherEncodingIsNamed() throws IOException {
    Files.write(folder.resolve("main.dic"), "企业".getBytes(Charset.forName("GBK")));
    assertThatIllegalStateException().isThrownBy(this::load).withMessageContaining("main.dic");
  }

  @Test
  void theConfigurationThatThePluginShipsNamesTheDomainWords() throws IOException {
    String shipped = Files.readString(Path.of("src/main/plugin/IKAnalyzer.cfg.xml"));
    assertThat(shipped).contains("<entry key=\"ext_dict\">fugong_words.dic</entry>");
    assertThat(Path.of("../index-mappings/fugong_words.dic")).isRegularFile();
  }

  private Dictionary load() {
    return new DictionaryFolder(folder).load();
  }

  private static boolean knows(Dictionary dictionary, String word) {
    return dictionary.matchInMainDict(word.toCharArray(), 0, word.length()).isMatch();
  }
}
