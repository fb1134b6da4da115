package org.fugong.analysis.ik;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerScope;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.wltea.analyzer.cfg.Configuration;

/**
 * Gives Elasticsearch the tokenizers and analyzers {@code ik_smart} and {@code ik_max_word}. A custom one of these types may set
 * {@code enable_lowercase} (default true); the mode follows from the type, as in the official plugin.
 */
public final class AnalysisIkPlugin extends Plugin implements AnalysisPlugin {
  /** The plugin's name and that of its configuration folder. */
  public static final String NAME = "analysis-ik";

  private static final String SMART = "ik_smart";
  private static final String MAX_WORD = "ik_max_word";

  @Override
  public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
    return Map.of(SMART, tokenizers(true), MAX_WORD, tokenizers(false));
  }

  @Override
  public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
    return Map.of(SMART, analyzers(true), MAX_WORD, analyzers(false));
  }

  private static AnalysisProvider<TokenizerFactory> tokenizers(boolean smart) {
    return (index, environment, name, settings) -> {
      Configuration configuration = configure(environment, settings, smart);
      return TokenizerFactory.newFactory(name, () -> new IkTokenizer(configuration));
    };
  }

  private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> analyzers(boolean smart) {
    return (index, environment, name, settings) -> {
      Analyzer analyzer = new IkAnalyzer(configure(environment, settings, smart));
      return new Provider(name, analyzer);
    };
  }

  private static Configuration configure(Environment environment, Settings settings, boolean smart) {
    DictionaryFolder.installFrom(environment.configDir().resolve(NAME));
    return new Configuration(smart, settings.getAsBoolean("enable_lowercase", true));
  }

  private static final class IkAnalyzer extends Analyzer {
    private final Configuration configuration;

    IkAnalyzer(Configuration configuration) {
      this.configuration = configuration;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new IkTokenizer(configuration);
      return new TokenStreamComponents(tokenizer);
    }
  }

  private record Provider(String name, Analyzer analyzer) implements AnalyzerProvider<Analyzer> {
    @Override
    public AnalyzerScope scope() {
      return AnalyzerScope.INDEX;
    }

    @Override
    public Analyzer get() {
      return analyzer;
    }
  }
}
