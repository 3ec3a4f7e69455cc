using FilmClubBot.Commands.Asking;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis;

namespace FilmClubBot.Commands.Tests.Asking;

/// <summary>Questions and passages with the product's stems and synonyms.</summary>
internal static class Asked
{
    public static WordStems Stems { get; } = new();

    public static Synonyms Synonyms { get; } = new(Stems, Bench.Taxonomy);

    public static TokenReader Tokens { get; } = new(Stems);

    public static Question Question(string text, Film? film = null) => FilmClubBot.Commands.Asking.Question.Of(text, film ?? Bench.Her, Synonyms);

    /// <summary>The passages of one review.</summary>
    public static IReadOnlyList<FoundPassage> Review(params string[] texts) => Review(Samples.HerReview, texts);

    public static IReadOnlyList<FoundPassage> Review(ReviewReference review, params string[] texts) =>
        [.. texts.Select((text, ordinal) => new FoundPassage((review.Id.Value * 1000) + ordinal, review.Id, ordinal, Samples.Passage(text, review, at: ordinal * 200).Span, text))];

    /// <summary>The same passages with their source.</summary>
    public static IReadOnlyDictionary<int, Passage> Cited(IReadOnlyList<FoundPassage> passages, ReviewReference review) =>
        passages.ToDictionary(passage => passage.Key, passage => new Passage(review, passage.Span, passage.Text));

    /// <summary>The passages as they are ranked by words.</summary>
    public static Ranking Ranked(string question, params string[] texts) => Ranked(question, Review(texts));

    public static Ranking Ranked(string question, IReadOnlyList<FoundPassage> passages, Func<FoundPassage, bool>? isSpoken = null) =>
        PassageRanking.ByWords(passages, WordScores.Of(Question(question), passages, Tokens), isSpoken ?? (_ => false));

    public static IEnumerable<string> Texts(Ranking ranking) => ranking.Passages.Select(passage => passage.Text);
}
