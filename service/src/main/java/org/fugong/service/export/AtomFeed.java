package org.fugong.service.export;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fugong.extraction.measure.MeasureTaxonomy;
import org.fugong.service.index.ArticleDocument;
import org.jspecify.annotations.Nullable;

/**
 * Articles as an Atom feed (RFC 4287). An entry is updated when its article was indexed; its id is a name-based UUID of the
 * article's id, so that it stays the same wherever the service runs.
 */
final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int SUMMARY = 300;
  private static final int UNTITLED = 40;
  /** All that XML 1.0 has no room for, escaped or not. */
  private static final Pattern NO_XML = Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final MeasureTaxonomy taxonomy;
  private final String self;
  private final URI service;
  private final List<ArticleDocument> articles;

  /**
   * @param self the address of the feed itself
   * @param service where the service is
   */
  AtomFeed(MeasureTaxonomy taxonomy, String self, URI service, List<ArticleDocument> articles) {
    this.taxonomy = taxonomy;
    this.self = self;
    this.service = service;
    this.articles = List.copyOf(articles);
  }

  /** When the latest of its articles was indexed, to the second; 1970 where it has none. */
  Instant updated() {
    return articles.stream().map(ArticleDocument::indexedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
  }

  /** The feed. */
  String write() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "zh-CN");
      element(xml, "id", uuid("feed " + self));
      element(xml, "title", "复工：各地惠企措施的最新文章");
      element(xml, "updated", DateTimeFormatter.ISO_INSTANT.format(updated()));
      xml.writeStartElement("author");
      element(xml, "name", "Fugong");
      xml.writeEndElement();
      link(xml, "self", self, "application/atom+xml");
      for (ArticleDocument article : articles) {
        entry(xml, article);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed that is no XML: " + self, e);
    }
  }

  private void entry(XMLStreamWriter xml, ArticleDocument article) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", uuid("article " + article.id()));
    element(xml, "title", title(article));
    element(xml, "updated", DateTimeFormatter.ISO_INSTANT.format(article.indexedAt().truncatedTo(ChronoUnit.SECONDS)));
    LocalDate date = article.date();
    if (date != null) {
      element(xml, "published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atStartOfDay(CHINA)));
    }
    String own = service.resolve("/api/v1/articles/" + article.id()).toString();
    if (article.url() == null) {
      link(xml, "alternate", own, "application/json");
    } else {
      link(xml, "alternate", article.url(), null);
      link(xml, "related", own, "application/json");
    }
    for (String type : article.measure()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", type);
      xml.writeAttribute("label", taxonomy.findType(type).map(found -> found.label()).orElse(type));
    }
    element(xml, "summary", shortened(article.bodyAsWritten(), SUMMARY));
    xml.writeEndElement();
  }

  private static String title(ArticleDocument article) {
    String title = article.titleAsWritten();
    return title == null ? shortened(article.bodyAsWritten(), UNTITLED) : title;
  }

  private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address, @Nullable String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    if (type != null) {
      xml.writeAttribute("type", type);
    }
    xml.writeAttribute("href", clean(address));
  }

  private static String clean(String text) {
    return NO_XML.matcher(text).replaceAll("");
  }

  private static String shortened(String body, int length) {
    String start = body.replace('\n', ' ').strip();
    return start.codePointCount(0, start.length()) <= length ? start : start.substring(0, start.offsetByCodePoints(0, length)) + "…";
  }

  private static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(("fugong " + name).getBytes(StandardCharsets.UTF_8));
  }
}
