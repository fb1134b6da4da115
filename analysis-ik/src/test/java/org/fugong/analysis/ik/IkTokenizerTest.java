package org.fugong.analysis.ik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.fugong.analysis.ik.IkTokens.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wltea.analyzer.cfg.Configuration;

class IkTokenizerTest {
  @Test
  void domainWordsAreOneTokenInSmartAndAmongOthersInMaxWord() {
    assertThat(IkTokens.of(IkTokens.SMART, "复工复产").texts()).containsExactly("复工复产");
    assertThat(IkTokens.of(IkTokens.MAX_WORD, "复工复产").texts()).containsExactly("复工复产", "复工", "复", "产");
  }

  @Test
  void smartJoinsANumberAndItsMeasureWord() {
    assertThat(IkTokens.of(IkTokens.SMART, "补贴三百家").texts()).containsExactly("补贴", "三百家");
    assertThat(IkTokens.of(IkTokens.SMART, "2,500.5万元").texts()).containsExactly("2,500.5", "万元");
  }

  @Test
  void aMeasureWordWithinANumberIsNone() {
    assertThat(IkTokens.of(IkTokens.MAX_WORD, "一万二千家").texts()).contains("一万二千").doesNotContain("万", "千");
  }

  @Test
  void charactersBeyondTheBasicPlaneAreTokensAndShiftNothing() {
    assertThat(IkTokens.of(IkTokens.SMART, "𠮷祥企业😷复工").tokens())
        .hasToString("[𠮷@0-2, 祥@2-3, 企业@3-5, 😷@5-7, 复工@7-9]");
  }

  @Test
  void halfASurrogatePairIsNoToken() {
    assertThat(IkTokens.of(IkTokens.SMART, "企业\uD83D复工\uDE37").tokens()).hasToString("[企业@0-2, 复工@3-5]");
  }

  @Test
  void offsetsAfterACharFilterAreThoseOfTheOriginalText() throws IOException {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    map.add("&nbsp;", " ");
    map.add("復", "复");
    map.add("<br>", "");
    try (Analyzer analyzer = analyzer(IkTokens.SMART, map.build())) {
      assertThat(IkTokens.read(analyzer.tokenStream("text", "企业&nbsp;復工。<br>復產&nbsp;")).tokens())
          .hasToString("[企业@0-2, 复工@8-10, 复@15-16, 產@16-17]");
      assertThat(IkTokens.read(analyzer.tokenStream("text", "企业&nbsp;")).end()).isEqualTo(8);
    }
  }

  @Test
  void aTextEndsAtItsLengthWhateverItEndsWith() {
    for (String text : List.of("", " ", "企业", "企业。 \n", "企业 the ", "，", "the", "😷", "企业12.")) {
      assertThat(IkTokens.of(IkTokens.SMART, text).end()).as("[" + text + "]").isEqualTo(text.length());
    }
  }

  @Test
  void stopWordsAreDroppedAndLeaveTheirPositions() {
    IkTokens tokens = IkTokens.of(IkTokens.SMART, "复工 and the 企业 of");
    assertThat(tokens.texts()).containsExactly("复工", "企业");
    assertThat(tokens.tokens()).extracting(Token::increment).containsExactly(1, 3);
    assertThat(tokens.gapAtEnd()).isEqualTo(1);
  }

  @Test
  void latinLettersKeepTheirCaseWhenToldSo() {
    assertThat(IkTokens.of(new Configuration(true, false), "GDP增长").texts()).containsExactly("GDP", "增长");
    assertThat(IkTokens.of(IkTokens.SMART, "GDP增长").texts()).containsExactly("gdp", "增长");
  }

  @Test
  void offsetsGoOnFromValueToValueOfAField() throws IOException {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory(); Analyzer analyzer = analyzer(IkTokens.SMART, null)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        Document document = new Document();
        for (String value : List.of("企业复工。 ", "", "𠮷 the ", "企业")) {
          document.add(new Field("text", value, type));
        }
        writer.addDocument(document);
      }
      // One character between values, as the Analyzer's offset gap has it.
      assertThat(postings(directory, "企业")).containsExactly("position 0 at 0-2", "position 4 at 16-18");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4090, 4093, 4094, 4095, 4096, 4097, 4098, 8191, 8192, 12288, 40000})
  void noCharacterIsLostOrRepeatedWhereTheCoresBufferEnds(int length) {
    for (String unit : List.of("复", "企业复工。", "企业2020年有序复工复产", "a1 ", "😷企业")) {
      String text = unit.repeat(length / unit.length() + 1).substring(0, length);
      List<Token> tokens = IkTokens.of(IkTokens.SMART, text).tokens();
      int at = 0;
      for (Token token : tokens) {
        assertThat(token.begin()).as(unit).isGreaterThanOrEqualTo(at);
        assertThat(text.substring(at, token.begin())).as(unit).doesNotContainPattern("\\p{IsHan}");
        assertThat(token.text()).as(unit).isEqualTo(IkSentencesTest.normal(text.substring(token.begin(), token.end())));
        at = token.end();
      }
      assertThat(text.substring(at)).as(unit).doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void aLongTextHasTheWordsOfItsSentences() throws IOException {
    List<String> sentences = IkSentencesTest.sentences().stream().map(IkSentencesTest.Sentence::text).toList();
    String text = IntStream.range(0, 6).boxed().flatMap(round -> sentences.stream()).collect(Collectors.joining("。\n"));
    assertThat(text.length()).isGreaterThan(30_000);
    for (Configuration mode : List.of(IkTokens.SMART, IkTokens.MAX_WORD)) {
      List<String> expected = IntStream.range(0, 6).boxed().flatMap(round -> sentences.stream())
          .flatMap(sentence -> IkTokens.of(mode, sentence).texts().stream()).toList();
      assertThat(IkTokens.of(mode, text).texts()).isEqualTo(expected);
    }
  }

  @Test
  void aTokenizerIsUsedAgainWithoutATraceOfTheTextBefore() {
    IkTokenizer tokenizer = new IkTokenizer(IkTokens.SMART);
    IkTokens first = IkTokens.of(tokenizer, new StringReader("企业复工"));
    IkTokens.of(tokenizer, new StringReader("三千".repeat(50_000)));
    assertThat(IkTokens.of(tokenizer, new StringReader("企业复工"))).isEqualTo(first);
  }

  @Test
  void aReaderThatHandsOutSingleCharactersChangesNothing() {
    String text = "企业有序复工复产，减免租金2,500万元。".repeat(20);
    Reader slow = new StringReader(text) {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(1, length));
      }
    };
    assertThat(IkTokens.of(new IkTokenizer(IkTokens.SMART), slow)).isEqualTo(IkTokens.of(IkTokens.SMART, text));
  }

  @Test
  void aMillionCharactersThatOverlapWithoutEndAreReadInSeconds() {
    long begin = System.nanoTime();
    List<String> texts = IkTokens.of(IkTokens.SMART, "中国".repeat(500_000)).texts();
    assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
    assertThat(String.join("", texts)).hasSize(1_000_000);
  }

  private static Analyzer analyzer(Configuration mode, @Nullable NormalizeCharMap map) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new IkTokenizer(mode));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return map == null ? reader : new MappingCharFilter(map, reader);
      }
    };
  }

  private static List<String> postings(ByteBuffersDirectory directory, String word) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      PostingsEnum postings = reader.leaves().get(0).reader().postings(new Term("text", word), PostingsEnum.ALL);
      postings.nextDoc();
      List<String> found = new ArrayList<>();
      for (int i = 0; i < postings.freq(); i++) {
        int position = postings.nextPosition();
        found.add("position " + position + " at " + postings.startOffset() + "-" + postings.endOffset());
      }
      return found;
    }
  }
}
