using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Themes;

namespace FilmClubBot.TextAnalysis.Tests;

/// <summary>Reads short texts for the tests, with the themes that the society ships.</summary>
internal static class Read
{
    /// <summary>The themes of <c>config/themes.json</c>.</summary>
    public static ThemeTaxonomy Taxonomy { get; } = ThemesFile.Load(Path.Combine(Repository.Root, "config", "themes.json"));

    private static readonly ReviewReader _reader = new(Taxonomy);

    /// <summary>Reads a cleaned text.</summary>
    public static async Task<(ReviewText Text, Reading Reading)> Text(ReviewText text) =>
        (text, await _reader.Read(text, TestContext.Current.CancellationToken));

    /// <summary>Reads a headline and a body.</summary>
    public static Task<(ReviewText Text, Reading Reading)> Text(string title, string body) => Text(new ReviewText(title, body));

    /// <summary>Cleans and reads plain text.</summary>
    public static Task<(ReviewText Text, Reading Reading)> Plain(string content) => Text(Clean(content));

    /// <summary>Cleans a text.</summary>
    public static ReviewText Clean(string content, BodyFormat format = BodyFormat.PlainText, string? title = null) =>
        new ReviewCleaner().Clean(new(title, null, null, null, null, content, format, "a test"));

    /// <summary>Quotes of a body as lines: <c>Speech|Ann Bell|2013 interview|words</c>.</summary>
    public static async Task<IReadOnlyList<string>> Quotes(string body, string title = "")
    {
        var (text, reading) = await Text(title, body);
        return [.. reading.Quotes.Where(quote => quote.Kind != QuoteKind.Review).Select(quote => $"{quote.Kind}|{quote.Speaker}|{quote.Source}|{quote.Span.Of(text.Body)}")];
    }

    /// <summary>Films as lines: <c>Her|2013|Spike Jonze</c>.</summary>
    public static async Task<IReadOnlyList<string>> Films(string title, string body)
    {
        var (_, reading) = await Text(title, body);
        return [.. reading.Films.Select(film => $"{film.Title}|{film.Year}|{string.Join('+', film.Directors)}")];
    }
}
