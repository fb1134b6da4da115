package org.fugong.analysis.ik;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.wltea.analyzer.cfg.Configuration;
import org.wltea.analyzer.dic.Dictionary;

/**
 * The tokens of a text, with the official dictionaries and the few words of test_words.dic.
 *
 * @param tokens in the order in which they came
 * @param end the offset at which the text ends
 * @param gapAtEnd the positions left by stop words after the last token
 */
record IkTokens(List<Token> tokens, int end, int gapAtEnd) {
  static final Configuration SMART = new Configuration(true, true);
  static final Configuration MAX_WORD = new Configuration(false, true);

  private static final Path OFFICIAL = Path.of("target/dictionaries/elasticsearch/config");

  static {
    Dictionary.install(new DictionaryFolder(testFolder()).load());
  }

  /**
   * A token.
   *
   * @param increment positions since the token before
   */
  record Token(String text, int begin, int end, int increment) {
    @Override
    public String toString() {
      return text + "@" + begin + "-" + end;
    }
  }

  static IkTokens of(Configuration mode, String text) {
    return of(new IkTokenizer(mode), new StringReader(text));
  }

  /** With a tokenizer that may have been used before. */
  static IkTokens of(IkTokenizer tokenizer, Reader reader) {
    try {
      tokenizer.setReader(reader);
      return read(tokenizer);
    } catch (IOException e) {
      throw new IllegalStateException("reading a text from memory", e);
    }
  }

  static IkTokens read(TokenStream stream) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
    List<Token> tokens = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), increment.getPositionIncrement()));
    }
    stream.end();
    IkTokens result = new IkTokens(List.copyOf(tokens), offset.endOffset(), increment.getPositionIncrement());
    stream.close();
    return result;
  }

  List<String> texts() {
    return tokens.stream().map(Token::text).toList();
  }

  /** A folder as the plugin has it: the official dictionaries, and a configuration that names one more. */
  static Path testFolder() {
    try {
      Path folder = Files.createDirectories(Path.of("target/test-dictionaries"));
      for (String name : new String[] {"main.dic", "quantifier.dic", "stopword.dic"}) {
        Files.write(folder.resolve(name), Files.readAllBytes(OFFICIAL.resolve(name)));
      }
      Files.write(folder.resolve("test_words.dic"), resource("test_words.dic"));
      Files.writeString(folder.resolve("IKAnalyzer.cfg.xml"), configuration("test_words.dic", ""));
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException("the dictionaries are unpacked by Maven: ./mvnw test -pl analysis-ik", e);
    }
  }

  static String configuration(String words, String stopWords) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE properties SYSTEM "http://java.sun.com/dtd/properties.dtd">
        <properties><entry key="ext_dict">%s</entry><entry key="ext_stopwords">%s</entry></properties>
        """.formatted(words, stopWords);
  }

  static byte[] resource(String name) throws IOException {
    try (var input = IkTokens.class.getResourceAsStream(name)) {
      if (input == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return input.readAllBytes();
    }
  }
}
