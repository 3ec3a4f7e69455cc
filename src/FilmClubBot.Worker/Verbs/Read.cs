using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Feeds.Reading;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Reads one review and stores nothing: <c>read her.txt --json</c>.</summary>
internal static class Read
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<QuoteKind>(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The verb.</summary>
    public static Command Verb(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = "A file with one review, or its web address." };
        var json = new Option<bool>("--json") { Description = "Print film, themes, quotes and questions as JSON." };
        var verb = new Command("read", "Reads one review and prints what it finds; stores nothing.") { file, json };
        verb.SetAction((call, cancellationToken) => Run(services, call.GetRequiredValue(file), call.GetValue(json), call.InvocationConfiguration, cancellationToken));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, string file, bool json, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var opened = Uri.TryCreate(file, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? await services.GetRequiredService<ReviewAddress>().Read(address, cancellationToken)
            : await services.GetRequiredService<ReviewFiles>().Read(file, cancellationToken);
        if (opened is FileReading.Refused refused)
        {
            await console.Error.WriteLineAsync(refused.Reason);
            return CommandLine.Failure;
        }

        var accepted = (FileReading.Accepted)opened;
        // A critic may read a draft before publishing it: nothing is stored.
        IReadOnlyList<ReviewDraft> drafts = [.. accepted.Drafts, .. accepted.Withheld.Select(entry => entry.Draft).OfType<ReviewDraft>()];
        if (drafts.Count == 0)
        {
            await console.Error.WriteLineAsync($"{file}: no review was found in it.");
            return CommandLine.Failure;
        }

        if (drafts.Count > 1)
            await console.Error.WriteLineAsync($"{file} has {drafts.Count} reviews; this reads the first, \"{drafts[0].Title}\".");
        var draft = drafts[0];
        var text = services.GetRequiredService<IReviewCleaner>().Clean(draft);
        var reading = await services.GetRequiredService<IReviewReader>().Read(text, cancellationToken);
        await console.Output.WriteAsync(json ? JsonSerializer.Serialize(Findings(text, reading), _json) + "\n" : Report(text, reading));
        return CommandLine.Success;
    }

    private static object Findings(ReviewText text, Reading reading) => new
    {
        Film = reading.Films switch
        {
            [] => null,
            [var only] => FilmOf(only),
            var several => (object)several.Select(FilmOf),
        },
        Themes = reading.Themes.Select(theme => new { theme.Name, Confidence = Math.Round(theme.Confidence, 2), Evidence = theme.Evidence.Select(span => span.Of(text.Body)) }),
        Quotes = reading.Quotes.Select(quote => new { Text = quote.Span.Of(text.Body), quote.Speaker, quote.Source, quote.Kind }),
        Questions = reading.Questions.Select(span => span.Of(text.Body)),
    };

    private static object FilmOf(FilmMention film) => new { film.Title, film.Year, film.Directors };

    private static string Report(ReviewText text, Reading reading)
    {
        List<string> lines = [text.Title, ""];
        lines.AddRange(reading.Films.Count == 0
            ? ["Film: none"]
            : reading.Films.Select(film => $"Film: {film.Title}{(film.Year is { } year ? $" ({year})" : "")}{(film.Directors.Count == 0 ? "" : $", directed by {string.Join(", ", film.Directors)}")}"));
        foreach (var theme in reading.Themes)
            lines.AddRange(["", $"Theme: {theme.Name} ({theme.Confidence:0.00})", .. theme.Evidence.Select(span => "> " + span.Of(text.Body))]);
        foreach (var quote in reading.Quotes)
            lines.AddRange(["", $"Quote: {string.Join(", ", new[] { quote.Kind.ToString().ToLowerInvariant(), quote.Speaker, quote.Source }.OfType<string>())}", "> " + quote.Span.Of(text.Body)]);
        foreach (var question in reading.Questions)
            lines.AddRange(["", "Question:", "> " + question.Of(text.Body)]);
        return string.Join('\n', lines) + "\n";
    }
}
