package org.govhall.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.govhall.kernel.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds items by what people call them. Each name, result, department and everyday phrase is a small document of its
 * own, cut into single characters and overlapping pairs (Chinese is written without spaces); an item is as near as the
 * nearest of its phrases, and a little nearer when others fit too.
 */
final class SearchIndex {

    /**
     * What was found, the nearest first.
     *
     * @param certain false when nothing fits the words asked for and these only look alike
     */
    record Found(List<ItemCode> codes, boolean certain) {}

    private static final String TEXT = "text";
    private static final String ITEM = "item";
    private static final String WEIGHT = "weight";

    private static final float PHRASE = 1.0f;
    private static final float NAME = 1.1f;
    private static final float RESULT = 0.8f;
    private static final float ORGAN = 0.5f;

    private static final float PAIR = 1.0f;
    private static final float SINGLE_CHARACTER = 0.2f;
    /** Words that ask, but not for what: they may decide between equals and no more. */
    private static final float FILLER = 0.1f;

    private static final double SAME_PHRASE = 2;
    /** 公司注销 and 注销公司 ask for one thing. */
    private static final double SAME_CHARACTERS = 1.6;

    private static final double FOR_EACH_OTHER_PHRASE = 0.25;
    private static final int OTHER_PHRASES = 3;
    private static final double FAINTEST = 0.3;
    /** Of the pairs asked for, the share that one phrase must have to be an answer. */
    private static final double FITTING_SHARE = 0.4;

    private static final int NEAREST = 5;
    private static final int DOCUMENTS = 600;

    private static final Pattern ASKING =
            Pattern.compile("请问|我想要?|我要|想要|怎么样|怎么办理?|怎么弄|怎么|怎样|如何|咋个?|在哪里?|哪里|去哪儿?|哪儿|需要|要带|带什么|什么|哪些|"
                    + "要不要|多少钱|可以|能不能|材料|手续|流程|申请|办理|办|一下|了吗|吗|呢|呀|啊|的|了|\\?|？");

    private final IndexSearcher searcher;
    private final Map<String, ItemCode> codes = new HashMap<>();
    private final Analyzer analyzer = new CharactersAndPairs();

    SearchIndex(List<RevisionView> revisions) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        BM25Similarity similarity = new BM25Similarity(1.2f, 0.75f);
        try {
            IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (RevisionView revision : revisions) {
                    codes.put(revision.itemCode().value(), revision.itemCode());
                    add(writer, revision, revision.name(), NAME);
                    add(writer, revision, revision.resultDocument(), RESULT);
                    add(writer, revision, revision.organ(), ORGAN);
                    for (String phrase : revision.everydayWords()) {
                        add(writer, revision, phrase, PHRASE);
                    }
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(similarity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(IndexWriter writer, RevisionView revision, String text, float weight) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, plain(text), Field.Store.YES));
        document.add(new StoredField(ITEM, revision.itemCode().value()));
        document.add(new StoredField(WEIGHT, weight));
        writer.addDocument(document);
    }

    /** Full-width letters and digits become plain, capitals small. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String core(String plainText) {
        return ASKING.matcher(plainText).replaceAll(" ").strip();
    }

    /** What a phrase is made of, whatever the order. */
    private static String characters(String plainText) {
        return core(plainText)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    Found find(String asked) {
        String query = plain(asked);
        ItemCode byCode = codes.get(query.toUpperCase(Locale.ROOT));
        if (byCode != null) {
            return new Found(List.of(byCode), true);
        }
        String core = core(query);
        try {
            Words words = new Words(core.isEmpty() ? query : core);
            if (!core.isEmpty()) {
                words.addFiller(query);
            }
            List<Map.Entry<ItemCode, Double>> ranked = ranked(words.query(), query);
            Set<ItemCode> fitting = words.strict == null ? Set.of() : itemsWith(words.strict);
            double faintest = ranked.isEmpty() ? 0 : ranked.get(0).getValue() * FAINTEST;
            List<ItemCode> found = ranked.stream()
                    .filter(entry -> fitting.contains(entry.getKey()) && entry.getValue() >= faintest)
                    .map(Map.Entry::getKey)
                    .toList();
            return found.isEmpty()
                    ? new Found(
                            ranked.stream()
                                    .limit(NEAREST)
                                    .map(Map.Entry::getKey)
                                    .toList(),
                            false)
                    : new Found(found, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map.Entry<ItemCode, Double>> ranked(Query query, String asked) throws IOException {
        Map<ItemCode, List<Double>> scores = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query, DOCUMENTS).scoreDocs) {
            Document document = stored.document(hit.doc);
            double score = hit.score * document.getField(WEIGHT).numericValue().doubleValue();
            String text = document.get(TEXT);
            if (asked.equals(text)) {
                score *= SAME_PHRASE;
            } else if (characters(asked).equals(characters(text))) {
                score *= SAME_CHARACTERS;
            }
            scores.computeIfAbsent(codes.get(document.get(ITEM)), code -> new ArrayList<>())
                    .add(score);
        }
        Map<ItemCode, Double> totals = new HashMap<>();
        scores.forEach((code, all) -> {
            all.sort(Comparator.reverseOrder());
            double others = all.stream()
                    .skip(1)
                    .limit(OTHER_PHRASES)
                    .mapToDouble(Double::doubleValue)
                    .sum();
            totals.put(code, all.get(0) + others * FOR_EACH_OTHER_PHRASE);
        });
        return totals.entrySet().stream()
                .sorted(Map.Entry.<ItemCode, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private Set<ItemCode> itemsWith(Query query) throws IOException {
        Set<ItemCode> result = new HashSet<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit :
                searcher.search(query, Math.max(1, searcher.getIndexReader().numDocs())).scoreDocs) {
            result.add(codes.get(stored.document(hit.doc).get(ITEM)));
        }
        return result;
    }

    /** The words of one question as queries: one that ranks, and one that says what fits at all. */
    private final class Words {

        private final BooleanQuery.Builder ranking = new BooleanQuery.Builder();
        private final Set<String> seen = new HashSet<>();
        private @Nullable Query strict;

        Words(String core) throws IOException {
            boolean single = core.codePointCount(0, core.length()) == 1;
            BooleanQuery.Builder fits = new BooleanQuery.Builder();
            int telling = 0;
            for (Token token : tokens(core)) {
                seen.add(token.text());
                Query query = token.query();
                ranking.add(new BoostQuery(query, token.weight()), BooleanClause.Occur.SHOULD);
                if (token.telling() || single) {
                    fits.add(query, BooleanClause.Occur.SHOULD);
                    telling++;
                }
            }
            fits.setMinimumNumberShouldMatch(Math.max(1, (int) (telling * FITTING_SHARE)));
            strict = telling > 0 ? fits.build() : null;
        }

        void addFiller(String whole) throws IOException {
            for (Token token : tokens(whole)) {
                if (seen.add(token.text())) {
                    ranking.add(new BoostQuery(token.query(), token.weight() * FILLER), BooleanClause.Occur.SHOULD);
                }
            }
        }

        Query query() {
            return ranking.build();
        }
    }

    /** @param telling a pair of characters or a word in letters, not a lone character */
    private record Token(String text, boolean telling, boolean letters) {

        float weight() {
            return telling ? PAIR : SINGLE_CHARACTER;
        }

        Query query() {
            Term term = new Term(TEXT, text);
            return letters ? new PrefixQuery(term) : new TermQuery(term);
        }
    }

    private List<Token> tokens(String text) throws IOException {
        List<Token> result = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boolean chinese = type.type().equals(CJKBigramFilter.DOUBLE_TYPE)
                        || type.type().equals(CJKBigramFilter.SINGLE_TYPE);
                result.add(new Token(
                        term.toString(), !chinese || type.type().equals(CJKBigramFilter.DOUBLE_TYPE), !chinese));
            }
            stream.end();
        }
        return result;
    }

    private static final class CharactersAndPairs extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream pairs = new CJKBigramFilter(
                    new LowerCaseFilter(tokenizer),
                    CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL,
                    true);
            return new TokenStreamComponents(tokenizer, pairs);
        }
    }
}
