package org.govhall.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.govhall.kernel.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds items by what people call them. Each name, result, department and everyday phrase is a small document of its
 * own, cut into single characters and overlapping pairs (Chinese is written without spaces); an item is as near as the
 * nearest of its phrases, and a little nearer when others fit too. Beside its characters, a phrase is found by what its
 * words mean ({@link SameMeaning}) and by how it sounds: wrong characters of the right sound, pinyin in full, its initials,
 * and both mixed with characters.
 */
final class SearchIndex {

    /**
     * What was found, the nearest first.
     *
     * @param certain false when nothing fits the words asked for and these only look alike
     */
    record Found(List<ItemCode> codes, boolean certain) {}

    private static final String TEXT = "text";
    private static final String MEANING = "meaning";
    private static final String SOUND = "sound";
    private static final String PINYIN = "pinyin";

    private static final float PHRASE = 1.0f;
    private static final float NAME = 1.1f;
    private static final float RESULT = 0.8f;
    private static final float ORGAN = 0.5f;

    private static final float SAME_MEANING = 1.1f;
    private static final float SAME_SOUND = 0.35f;
    private static final float TYPED_SOUND = 3.0f;
    private static final float NEARLY_TYPED = 1.2f;
    private static final int FEWEST_LETTERS = 2;
    private static final int ENOUGH_TO_MISTYPE = 6;
    private static final double SOUNDING_SHARE = 0.6;

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
    private static final int DOCUMENTS = 250;

    /** So many phrases that have more than a lone character of what was asked for, and no others are looked for. */
    private static final int ENOUGH = 100;

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    private static final Pattern ASKING =
            Pattern.compile("请问|我想要?|我要|想要|怎么样|怎么办理?|怎么弄|怎么|怎样|如何|咋个?|在哪里?|哪里|去哪儿?|哪儿|需要|要带|带什么|什么|哪些|"
                    + "要不要|多少钱|可以|能不能|材料|手续|流程|申请|办理|办|一下|了吗|吗|呢|呀|啊|的|了|\\?|？");

    /**
     * What one document of the index stands for; the documents have the numbers of their phrases.
     *
     * @param characters what it is made of, whatever the order
     */
    private record Phrase(ItemCode item, float weight, String text, String characters) {}

    /**
     * A phrase that was found.
     *
     * @param fits whether it has enough of what was asked for, and does not only look alike
     */
    private record Hit(Phrase phrase, float score, boolean fits) {}

    /** An item that was found by one or several of its phrases. */
    private record Ranked(ItemCode item, double score, boolean fits) {}

    private final IndexSearcher searcher;
    private final Map<String, ItemCode> codes = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Analyzer analyzer = new CharactersAndPairs();

    SearchIndex(List<RevisionView> revisions) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        BM25Similarity similarity = new BM25Similarity(1.2f, 0.75f);
        try {
            // merged in their order, so that a document keeps the number of its phrase
            IndexWriterConfig config =
                    new IndexWriterConfig(analyzer).setSimilarity(similarity).setMergePolicy(new LogDocMergePolicy());
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
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(similarity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(IndexWriter writer, RevisionView revision, String text, float weight) throws IOException {
        Document document = new Document();
        String plain = Writing.plain(text);
        document.add(new TextField(TEXT, plain, Field.Store.NO));
        for (int meaning : SameMeaning.of(plain)) {
            document.add(new StringField(MEANING, String.valueOf(meaning), Field.Store.NO));
        }
        List<String> syllables = Writing.syllables(plain);
        for (String pair : pairs(syllables)) {
            document.add(new StringField(SOUND, pair, Field.Store.NO));
        }
        for (int i = 0; i < syllables.size(); i++) {
            List<String> rest = syllables.subList(i, syllables.size());
            document.add(new StringField(PINYIN, String.join("", rest), Field.Store.NO));
            document.add(new StringField(
                    PINYIN,
                    rest.stream().map(one -> one.substring(0, 1)).collect(Collectors.joining()),
                    Field.Store.NO));
        }
        writer.addDocument(document);
        phrases.add(new Phrase(revision.itemCode(), weight, plain, characters(plain)));
    }

    /** Syllables that follow one another, two by two. */
    private static List<String> pairs(List<String> syllables) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < syllables.size(); i++) {
            pairs.add(syllables.get(i - 1) + ' ' + syllables.get(i));
        }
        return pairs;
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

    /** How many items are in it. */
    int size() {
        return codes.size();
    }

    Found find(String asked) {
        String query = Writing.plain(asked);
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
            words.addMeanings(query);
            words.addSounds(core.isEmpty() ? query : core);
            List<Ranked> ranked = ranked(words, query);
            if (ranked.stream().noneMatch(Ranked::fits) && words.allowMistyping()) {
                ranked = ranked(words, query);
            }
            double faintest = ranked.isEmpty() ? 0 : ranked.get(0).score() * FAINTEST;
            List<ItemCode> found = ranked.stream()
                    .filter(item -> item.fits() && item.score() >= faintest)
                    .map(Ranked::item)
                    .toList();
            return found.isEmpty()
                    ? new Found(ranked.stream().limit(NEAREST).map(Ranked::item).toList(), false)
                    : new Found(found, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Ranked> ranked(Words words, String asked) throws IOException {
        String characters = characters(asked);
        Map<ItemCode, List<Double>> scores = new HashMap<>();
        Set<ItemCode> fitting = new HashSet<>();
        for (Hit hit : hits(words)) {
            Phrase phrase = hit.phrase();
            double score = hit.score() * phrase.weight();
            if (asked.equals(phrase.text())) {
                score *= SAME_PHRASE;
            } else if (characters.equals(phrase.characters())) {
                score *= SAME_CHARACTERS;
            }
            scores.computeIfAbsent(phrase.item(), item -> new ArrayList<>()).add(score);
            if (hit.fits()) {
                fitting.add(phrase.item());
            }
        }
        return scores.entrySet().stream()
                .map(entry -> new Ranked(entry.getKey(), total(entry.getValue()), fitting.contains(entry.getKey())))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::item))
                .toList();
    }

    /** An item is as near as the nearest of its phrases, and a little nearer when others fit too. */
    private static double total(List<Double> scores) {
        scores.sort(Comparator.reverseOrder());
        double others = scores.stream()
                .skip(1)
                .limit(OTHER_PHRASES)
                .mapToDouble(Double::doubleValue)
                .sum();
        return scores.get(0) + others * FOR_EACH_OTHER_PHRASE;
    }

    /** The nearest phrases; only of these it is asked what else speaks for them, and whether they fit. */
    private List<Hit> hits(Words words) throws IOException {
        ScoreDoc[] nearest = searcher.search(words.query(), DOCUMENTS).scoreDocs;
        boolean few = nearest.length < ENOUGH;
        if (few) {
            nearest = searcher.search(words.all(), DOCUMENTS).scoreDocs;
        }
        Arrays.sort(nearest, Comparator.comparingInt(hit -> hit.doc));
        Scorer deciding = few ? null : scorer(words.deciding(), ScoreMode.COMPLETE);
        Scorer fitting = scorer(words.strict(), ScoreMode.COMPLETE_NO_SCORES);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : nearest) {
            float score = deciding != null && matches(deciding, hit.doc) ? hit.score + deciding.score() : hit.score;
            hits.add(new Hit(phrases.get(hit.doc), score, matches(fitting, hit.doc)));
        }
        return hits;
    }

    private @Nullable Scorer scorer(@Nullable Query query, ScoreMode mode) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return query == null || leaves.isEmpty()
                ? null
                : searcher.createWeight(searcher.rewrite(query), mode, 1).scorer(leaves.get(0));
    }

    /** Whether a document is among those of a query, asked for in their order. */
    private static boolean matches(@Nullable Scorer scorer, int document) throws IOException {
        if (scorer == null) {
            return false;
        }
        DocIdSetIterator all = scorer.iterator();
        return (all.docID() < document ? all.advance(document) : all.docID()) == document;
    }

    /** The words of one question as queries: one that ranks, and one that says what fits at all. */
    private final class Words {

        private final BooleanQuery.Builder ranking = new BooleanQuery.Builder();

        /** Lone characters and words that only ask: half of all phrases have one of them. */
        private final BooleanQuery.Builder deciding = new BooleanQuery.Builder();

        private final Set<String> seen = new HashSet<>();
        private final List<Query> anyOf = new ArrayList<>();
        private final List<Query> mistyped = new ArrayList<>();

        Words(String core) throws IOException {
            boolean single = core.codePointCount(0, core.length()) == 1;
            BooleanQuery.Builder fits = new BooleanQuery.Builder();
            int telling = 0;
            for (Token token : tokens(core)) {
                seen.add(token.text());
                Query query = token.query();
                (token.telling() || single ? ranking : deciding)
                        .add(new BoostQuery(query, token.weight()), BooleanClause.Occur.SHOULD);
                if (token.telling() || single) {
                    fits.add(query, BooleanClause.Occur.SHOULD);
                    telling++;
                }
            }
            fits.setMinimumNumberShouldMatch(Math.max(1, (int) (telling * FITTING_SHARE)));
            if (telling > 0) {
                anyOf.add(fits.build());
            }
        }

        void addFiller(String whole) throws IOException {
            for (Token token : tokens(whole)) {
                if (seen.add(token.text())) {
                    deciding.add(new BoostQuery(token.query(), token.weight() * FILLER), BooleanClause.Occur.SHOULD);
                }
            }
        }

        /** What the words mean, whatever they are. */
        void addMeanings(String whole) {
            Set<Integer> meanings = SameMeaning.of(whole);
            BooleanQuery.Builder fits = new BooleanQuery.Builder();
            for (int meaning : meanings) {
                Query query = new TermQuery(new Term(MEANING, String.valueOf(meaning)));
                ranking.add(new BoostQuery(query, SAME_MEANING), BooleanClause.Occur.SHOULD);
                fits.add(query, BooleanClause.Occur.SHOULD);
            }
            if (!meanings.isEmpty()) {
                fits.setMinimumNumberShouldMatch((meanings.size() + 1) / 2);
                anyOf.add(fits.build());
            }
        }

        /** How the words sound: those in characters that may be wrong ones, and those typed in letters. */
        void addSounds(String core) {
            List<String> sounds = pairs(Writing.syllables(core.replace(" ", "")));
            BooleanQuery.Builder fits = new BooleanQuery.Builder();
            for (String pair : sounds) {
                Query query = new TermQuery(new Term(SOUND, pair));
                ranking.add(new BoostQuery(query, SAME_SOUND), BooleanClause.Occur.SHOULD);
                fits.add(query, BooleanClause.Occur.SHOULD);
            }
            if (sounds.size() > 1) {
                fits.setMinimumNumberShouldMatch((int) Math.ceil(sounds.size() * SOUNDING_SHARE));
                anyOf.add(fits.build());
            }
            if (Writing.hasLetters(core)) {
                typed(core.replaceAll("[^a-z]", ""));
                LETTERS.matcher(core).results().map(MatchResult::group).forEach(this::typed);
            }
        }

        private void typed(String letters) {
            if (letters.length() < FEWEST_LETTERS || !seen.add('~' + letters)) {
                return;
            }
            Query begins = new PrefixQuery(new Term(PINYIN, letters));
            ranking.add(new BoostQuery(begins, TYPED_SOUND * letters.length()), BooleanClause.Occur.SHOULD);
            ranking.add(
                    new BoostQuery(new TermQuery(new Term(PINYIN, letters)), TYPED_SOUND), BooleanClause.Occur.SHOULD);
            anyOf.add(begins);
            if (letters.length() >= ENOUGH_TO_MISTYPE) {
                mistyped.add(new FuzzyQuery(new Term(PINYIN, letters), 1, 2));
            }
        }

        /**
         * Lets one letter be wrong from now on. It costs a walk through all there is, so it is for what was not found
         * otherwise.
         *
         * @return whether anything was typed in which one may be wrong
         */
        boolean allowMistyping() {
            for (Query nearly : mistyped) {
                ranking.add(new BoostQuery(nearly, NEARLY_TYPED), BooleanClause.Occur.SHOULD);
                anyOf.add(nearly);
            }
            return !mistyped.isEmpty();
        }

        Query query() {
            return ranking.build();
        }

        Query all() {
            return new BooleanQuery.Builder()
                    .add(query(), BooleanClause.Occur.SHOULD)
                    .add(deciding(), BooleanClause.Occur.SHOULD)
                    .build();
        }

        /** What decides between those that were found; where they are few, it finds more. */
        Query deciding() {
            return deciding.build();
        }

        /** What a phrase must have to be an answer; null where nothing was asked. */
        @Nullable Query strict() {
            if (anyOf.isEmpty()) {
                return null;
            }
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            anyOf.forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
            return any.build();
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
