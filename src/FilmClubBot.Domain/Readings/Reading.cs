using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Quotes;

namespace FilmClubBot.Domain.Readings;

/// <summary>What the reader found in one review. All spans refer to that review's body.</summary>
/// <param name="Films">The films that are reviewed, the main one first; empty for a post that reviews none.</param>
/// <param name="Themes">The themes found, the highest confidence first.</param>
/// <param name="Quotes">The quotable spans, in the order of the text.</param>
/// <param name="Questions">The questions worth discussing, in the order of the text.</param>
/// <param name="Sentences">Every sentence, in the order of the text: the passages that answers are composed of.</param>
/// <param name="Edition">The edition of the rules that produced it: the reader's <see cref="IReviewReader.Edition"/>, or an older or lesser one.</param>
public sealed record Reading(
    IReadOnlyList<FilmMention> Films,
    IReadOnlyList<ThemeFinding> Themes,
    IReadOnlyList<QuoteFinding> Quotes,
    IReadOnlyList<TextSpan> Questions,
    IReadOnlyList<TextSpan> Sentences,
    string Edition)
{
    /// <summary>The language of the text, an ISO 639-1 code; "und" where it is none that the reader knows.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Why a person should check the films; null if they are certain.</summary>
    public FilmDoubt? Doubt { get; init; }

    /// <summary>The index of the film that a passage is about; null if it is about all of them.</summary>
    public int? FilmAt(TextSpan span)
    {
        for (var i = 0; i < Films.Count; i++)
        {
            if (Films[i].Passages.Any(passage => passage.Contains(span)))
                return i;
        }

        return null;
    }
}

/// <summary>A film as a review mentions it.</summary>
/// <param name="Title">The title as printed, without markup and quotation marks.</param>
/// <param name="Year">Year of release, where the review names it.</param>
/// <param name="Directors">Full names where the review gives them.</param>
public sealed record FilmMention(string Title, int? Year, IReadOnlyList<string> Directors)
{
    /// <summary>
    /// The spans that are about this film and none of the others, in order; empty for the only film of a review. What is outside of the
    /// films' passages is about all of them.
    /// </summary>
    public IReadOnlyList<TextSpan> Passages { get; init; } = [];

    /// <summary>The film's ids on other sites, where its source states them. They decide which film it is, before title and year.</summary>
    public ExternalFilmIds Ids { get; init; } = ExternalFilmIds.None;
}

/// <summary>A theme that a review finds in its film.</summary>
/// <param name="Name">A term's label from the taxonomy, or a free phrase in lower case.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">One to three sentences that show it, the best first.</param>
public sealed record ThemeFinding(string Name, double Confidence, IReadOnlyList<TextSpan> Evidence)
{
    /// <summary>Index of the only film that the theme was found in; null if it is a theme of all films of the review.</summary>
    public int? Film { get; init; }
}

/// <summary>A quotable span of a review.</summary>
/// <param name="Span">The words, without quotation marks.</param>
/// <param name="Kind">Whose words they are.</param>
/// <param name="Speaker">The speaker, by full name where the text gives it; null where the text does not.</param>
/// <param name="Source">Where the words were spoken or written, in the text's words ("2013 interview with NPR"); null where not stated.</param>
/// <param name="Themes">Names of the <see cref="ThemeFinding"/>s that the words touch.</param>
public sealed record QuoteFinding(TextSpan Span, QuoteKind Kind, string? Speaker, string? Source, IReadOnlyList<string> Themes);
