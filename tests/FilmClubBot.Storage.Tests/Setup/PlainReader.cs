using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Storage.Tests.Setup;

/// <summary>
/// A reader that a test can see through: a sentence ends at a full stop or a question mark, quotes stand in curly quotation
/// marks, and a theme is in every sentence that has its cue.
/// </summary>
internal sealed class PlainReader : IReviewReader
{
    private IReadOnlyList<FilmMention> _films = [];

    public Dictionary<string, (string Theme, double Confidence)> Cues { get; } = [];

    public string? Speaker { get; set; } = "Spike Jonze";

    public QuoteKind Kind { get; set; } = QuoteKind.Speech;

    public int Readings { get; private set; }

    /// <summary>Why a person should check the films.</summary>
    public FilmDoubt? Doubt { get; set; }

    /// <summary>The rules of today.</summary>
    public string Edition { get; set; } = "first";

    /// <summary>The rules that readings are really made by, where today's cannot be used.</summary>
    public string? Fallback { get; set; }

    /// <summary>What else happens while a review is read.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public void Film(string title, int? year = null, params string[] directors) => _films = [new(title, year, directors)];

    public void Films(params FilmMention[] films) => _films = films;

    public async ValueTask<Reading> Read(ReviewText text, CancellationToken cancellationToken)
    {
        Readings++;
        await Meanwhile();
        var sentences = Sentences(text.Body).ToList();
        var themes = Cues
            .Select(cue => new ThemeFinding(cue.Value.Theme, cue.Value.Confidence, sentences.Where(span => span.Of(text.Body).Contains(cue.Key, StringComparison.Ordinal)).Take(3).ToList()))
            .Where(theme => theme.Evidence.Count > 0)
            .ToList();
        var quotes = Quotes(text.Body)
            .Select(span => new QuoteFinding(span, Kind, Speaker, null, themes.Select(theme => theme.Name).ToList()))
            .ToList();
        var questions = sentences.Where(span => text.Body[span.End - 1] == '?').ToList();
        return new Reading(_films, themes, quotes, questions, sentences, Fallback ?? Edition) { Doubt = Doubt };
    }

    private static IEnumerable<TextSpan> Sentences(string body)
    {
        var start = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is not ('.' or '?'))
                continue;
            while (char.IsWhiteSpace(body[start]))
                start++;
            yield return new(start, i + 1);
            start = i + 1;
        }
    }

    private static IEnumerable<TextSpan> Quotes(string body)
    {
        for (var open = body.IndexOf('“', StringComparison.Ordinal); open >= 0; open = body.IndexOf('“', open + 1))
            yield return new(open + 1, body.IndexOf('”', open));
    }
}
