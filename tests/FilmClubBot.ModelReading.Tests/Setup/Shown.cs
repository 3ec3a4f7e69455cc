using System.Globalization;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.ModelReading.Tests.Setup;

/// <summary>A reading as lines of text, by which two readings are compared.</summary>
internal static class Shown
{
    public static string Of(Reading reading, ReviewText text)
    {
        List<string> lines = [.. reading.Films.Select(film => $"film: {film.Title}")];
        foreach (var theme in reading.Themes)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"theme: {theme.Name} {theme.Confidence:0.00}: {Spans(theme.Evidence, text)}"));
        foreach (var quote in reading.Quotes)
            lines.Add($"{quote.Kind}: {quote.Span.Of(text.Body)} | {quote.Speaker ?? "-"} | {quote.Source ?? "-"} | {string.Join(", ", quote.Themes)}");
        lines.AddRange(reading.Questions.Select(question => $"question: {question.Of(text.Body)}"));
        lines.Add($"{reading.Sentences.Count} sentences");
        return string.Join('\n', lines);
    }

    private static string Spans(IReadOnlyList<TextSpan> spans, ReviewText text) => string.Join(" / ", spans.Select(span => span.Of(text.Body)));
}
