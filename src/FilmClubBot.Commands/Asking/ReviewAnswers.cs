using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Asking;

/// <summary>Finds what the reviews answer to a question: stored facts, quotes and passages.</summary>
internal sealed class ReviewAnswers(IPassages passages, IQuotes quotes, MeaningIndex meaning, Synonyms synonyms, TokenReader tokens)
{
    /// <summary>The most passages of an answer.</summary>
    public const int Most = 3;

    private const int MostQuotes = 50;

    /// <summary>The answer.</summary>
    /// <param name="film">The film; null to ask all reviews.</param>
    /// <param name="text">The question as typed.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Null when no word of the question distinguishes passages.</returns>
    public async Task<Answer?> Find(Film? film, string text, CancellationToken cancellationToken)
    {
        var question = Question.Of(text, film, synonyms);
        var spoken = await Spoken(film, text, cancellationToken);
        if (question.Concepts.Count == 0 && spoken.Count == 0)
            return null;

        var fact = film is null ? null : FilmFacts.Of(film, question);
        var found = (await passages.Find(film?.Id, [.. question.SearchWords], cancellationToken)).Where(passage => !IsTableRow(passage.Text)).ToList();
        var scores = WordScores.Of(question, found, tokens);
        var ranking = await meaning.Cosines(text, found, cancellationToken) is { } cosines
            ? PassageRanking.ByMeaning(found, scores, cosines, passage => QuoteIn(passage) is not null)
            : PassageRanking.ByWords(found, scores, passage => QuoteIn(passage) is not null);
        var best = ranking.Passages.Select(passage => (passage.Key, Quote: QuoteIn(passage))).DistinctBy(part => part.Quote is { } quote ? (object)quote.Id : part.Key).Take(Most).ToList();
        var cited = await passages.Cite(best.ConvertAll(part => part.Key), cancellationToken);
        return new(
            fact,
            [.. best.Where(part => cited.ContainsKey(part.Key)).Select(part => new AnswerPart(cited[part.Key], part.Quote))],
            fact is null && ranking.IsHedged);

        Quote? QuoteIn(FoundPassage passage) =>
            spoken.FirstOrDefault(quote => quote.Passage.Review.Id == passage.Review && quote.Passage.Span.Overlaps(passage.Span));
    }

    // A row of a table in a text file: cells answer nothing without their headers.
    private static bool IsTableRow(string text) => text.AsSpan().Count('|') + text.AsSpan().Count('\t') > 1;

    private async Task<IReadOnlyList<Quote>> Spoken(Film? film, string text, CancellationToken cancellationToken)
    {
        var surnames = AskedSpeaker.Surnames(text, film);
        List<Quote> spoken = [];
        foreach (var speaker in surnames.Count == 0 ? [] : await quotes.Speakers(film?.Id, surnames, cancellationToken))
            spoken.AddRange((await quotes.Search(new(film?.Id, speaker), new PageRequest(1, MostQuotes), cancellationToken)).Items.Where(quote => quote.Kind == QuoteKind.Speech));
        return spoken;
    }
}

/// <summary>An answer.</summary>
/// <param name="Fact">A stored fact that answers the question; null when there is none.</param>
/// <param name="Parts">The passages, the best first, at most <see cref="ReviewAnswers.Most"/>; empty when none is near.</param>
/// <param name="IsHedged">Whether the passages are only the nearest, and may not answer the question.</param>
internal sealed record Answer(FilmFact? Fact, IReadOnlyList<AnswerPart> Parts, bool IsHedged);

/// <summary>A passage of an answer.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Quote">The quote in it by the person that the question asks about; null when there is none.</param>
internal sealed record AnswerPart(Passage Passage, Quote? Quote);
