using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Themes;
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
        var say = OperatorLanguage.Of(services);
        // A critic may read a draft before publishing it: nothing is stored.
        IReadOnlyList<ReviewDraft> drafts = [.. accepted.Drafts, .. accepted.Withheld.Select(entry => entry.Draft).OfType<ReviewDraft>()];
        if (drafts.Count == 0)
        {
            await console.Error.WriteLineAsync(say["verbs.read.none", ("file", file)]);
            return CommandLine.Failure;
        }

        if (drafts.Count > 1)
            await console.Error.WriteLineAsync(say["verbs.read.several", ("file", file), ("n", drafts.Count), ("title", drafts[0].Title ?? "")]);
        var draft = drafts[0];
        var text = services.GetRequiredService<IReviewCleaner>().Clean(draft);
        var reading = await services.GetRequiredService<IReviewReader>().Read(text, cancellationToken);
        await console.Output.WriteAsync(json ? JsonSerializer.Serialize(Findings(text, reading), _json) + "\n" : Report(text, reading, say));
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

    private static string Report(ReviewText text, Reading reading, Phrases say)
    {
        List<string> lines = [text.Title, ""];
        lines.AddRange(reading.Films.Count == 0
            ? [say["verbs.read.nofilm"]]
            : reading.Films.Select(film => say[
                film.Directors.Count == 0 ? "verbs.read.film" : "verbs.read.directed",
                ("film", film.Title + (film.Year is { } year ? $" ({year})" : "")), ("directors", string.Join(", ", film.Directors))]));
        foreach (var theme in reading.Themes)
            lines.AddRange(["", say["verbs.read.theme", ("theme", say.Theme(theme.Name)), ("confidence", theme.Confidence.ToString("0.00", say.Culture))], .. theme.Evidence.Select(span => "> " + span.Of(text.Body))]);
        foreach (var quote in reading.Quotes)
            lines.AddRange(["", say["verbs.read.quote", ("parts", string.Join(", ", new[] { KindOf(quote.Kind, say), quote.Speaker, quote.Source }.OfType<string>()))], "> " + quote.Span.Of(text.Body)]);
        foreach (var question in reading.Questions)
            lines.AddRange(["", say["verbs.read.question"], "> " + question.Of(text.Body)]);
        return string.Join('\n', lines) + "\n";
    }

    private static string KindOf(QuoteKind kind, Phrases say) => say[kind switch
    {
        QuoteKind.Speech => "verbs.read.kinds.speech",
        QuoteKind.Film => "verbs.read.kinds.film",
        _ => "verbs.read.kinds.review",
    }];
}
