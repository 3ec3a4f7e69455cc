using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Benchmarks.Quality.Reviews;

/// <summary>A quotation that a method found.</summary>
/// <param name="Text">Its words as printed.</param>
/// <param name="Kind">"speech" or "film"; null where the method tells none.</param>
/// <param name="Speaker">Who is said to speak.</param>
/// <param name="Source">Where it is said to have been said.</param>
internal sealed record FoundQuote(string Text, string? Kind, string? Speaker, string? Source);

/// <summary>What a method found in one review; null where it looks for no such thing.</summary>
internal sealed record FoundReading(
    string Method, IReadOnlyList<FilmMention>? Films, IReadOnlyList<FoundQuote>? Quotes, IReadOnlyList<string>? Themes, IReadOnlyList<string>? Questions)
{
    /// <summary>Whether the method asks a person to check the films.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>What the product found. A reviewer's own striking sentences are nobody's speech and are left out.</summary>
    public static FoundReading Ours(ReviewText text, Reading reading) => new(
        "ours",
        reading.Films,
        [.. reading.Quotes.Where(quote => quote.Kind != QuoteKind.Review).Select(quote => new FoundQuote(quote.Span.Of(text.Body), quote.Kind == QuoteKind.Film ? "film" : "speech", quote.Speaker, quote.Source))],
        [.. reading.Themes.Select(theme => theme.Name)],
        [.. reading.Questions.Select(question => question.Of(text.Body))])
    {
        IsDoubtful = reading.Doubt is not null,
    };
}
