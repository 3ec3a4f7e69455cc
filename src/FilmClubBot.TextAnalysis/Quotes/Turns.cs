using System.Text.RegularExpressions;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Lines that begin with their speaker: <i>SAM: I said it floats.</i></summary>
/// <remarks>Within a block quotation they are dialogue; outside of one, an interview, of which only the answers are returned.</remarks>
internal sealed class Turns(Prose prose, Cast cast, Speakers speakers)
{
    private const int MostTurns = 2_000, LongestLabel = 120;

    private static readonly HashSet<string> _facts = new(StringComparer.OrdinalIgnoreCase)
    {
        "director", "directors", "directed by", "cast", "starring", "stars", "writer", "writers", "screenplay", "script", "producer", "music", "score", "editor",
        "runtime", "length", "rating", "genre", "country", "language", "year", "release", "released", "note", "notes", "update", "edit", "pros", "cons", "verdict",
        "plot", "synopsis", "grade", "spoiler", "spoilers", "warning", "tags", "author", "date", "title", "format", "studio", "distributor", "budget", "trivia",
    };

    /// <summary>The turns, in the order of the text.</summary>
    public List<Turn> Find()
    {
        var found = new List<Turn>();
        var run = new List<Labelled>();
        foreach (var paragraph in prose.Paragraphs)
        {
            for (var start = paragraph.Start; start < paragraph.End && found.Count < MostTurns;)
            {
                var length = prose.Body.AsSpan(start, paragraph.End - start).IndexOf('\n');
                var line = new TextSpan(start, length < 0 ? paragraph.End : start + length);
                if (Read(line) is { } labelled)
                    run.Add(labelled);
                else
                    Close(run, found);
                start = line.End + 1;
            }
        }

        Close(run, found);
        return found;
    }

    private Labelled? Read(TextSpan line)
    {
        if (line.Length is < 4 or > 4_000 || prose.Body.AsSpan(line.Start, Math.Min(line.Length, LongestLabel)).IndexOf(':') < 0 || Label.Match(line.Of(prose.Body)) is not { Success: true } match || _facts.Contains(match.Groups["label"].Value))
            return null;
        var words = new TextSpan(line.Start + match.Length, line.End);
        while (words.Length > 0 && char.IsWhiteSpace(prose.Body[words.End - 1]))
            words = new(words.Start, words.End - 1);
        return words.Length == 0 ? null : new(match.Groups["label"].Value, words, IsInBlock(line));
    }

    private bool IsInBlock(TextSpan line) => prose.BlockAt(line) >= 0;

    private void Close(List<Labelled> run, List<Turn> found)
    {
        var byLabel = run.GroupBy(turn => turn.Label, StringComparer.OrdinalIgnoreCase).ToList();
        if (run.Count >= 2 && byLabel.Count is >= 2 and <= 12 && run.Count(turn => prose.Body[turn.Words.End - 1] is '.' or '?' or '!' or '…' or '”' or '"' or '’') * 2 >= run.Count)
            Enter(run, byLabel, found);
        run.Clear();
    }

    private void Enter(List<Labelled> run, List<IGrouping<string, Labelled>> byLabel, List<Turn> found)
    {
        var isDialogue = run.TrueForAll(turn => turn.IsInBlock) && !byLabel.Exists(speaker => speakers.IsCalledByName(Name(speaker.Key), speaker.Key));
        // Without a block quotation, lines with a label are an interview only if the labels return.
        if (!run.TrueForAll(turn => turn.IsInBlock) && byLabel.Exists(speaker => speaker.Count() < 2) && run.Count < 4)
            return;
        var asking = isDialogue ? null : byLabel.MaxBy(speaker => speaker.Count(turn => prose.Body[turn.Words.End - 1] == '?'));
        if (asking is not null && asking.Count(turn => prose.Body[turn.Words.End - 1] == '?') * 2 <= asking.Count())
            asking = null;
        if (asking is null && !isDialogue && !run.TrueForAll(turn => turn.IsInBlock))
            return;
        found.AddRange(run.Where(turn => asking is null || turn.Label != asking.Key)
            .Select(turn => new Turn(turn.Words, turn.Label.Length == 1 ? Interviews.Interviewed(prose, cast, run[0].Words.Start) : Name(turn.Label), isDialogue ? QuoteKind.Film : QuoteKind.Speech)));
    }

    // ELIF is Elif, and Elif Kaya if the review introduces her so.
    private string Name(string label)
    {
        var words = label.Split(' ').Select(word => word.Length > 1 && word.All(letter => !char.IsLower(letter)) ? word[0] + word[1..].ToLowerInvariant() : word);
        return cast.FullName(string.Join(' ', words));
    }

    private sealed record Labelled(string Label, TextSpan Words, bool IsInBlock);

    private static Regex Label { get; } = Pattern.Of(@"^\s*(?<label>\p{Lu}[\p{L}’'.&-]{0,20}(?: \p{Lu}[\p{L}’'.&-]{0,20}){0,2})(?: ?\([^)\n]{1,40}\))?[ \u00a0]?: ?(?:[—–-] )?(?=\S)");
}

/// <summary>One turn of a dialogue or an interview.</summary>
/// <param name="Words">What is said, without the label.</param>
/// <param name="Speaker">The fullest name that the text gives; null if it gives none.</param>
/// <param name="Kind">Speech or a line of the film.</param>
internal sealed record Turn(TextSpan Words, string? Speaker, QuoteKind Kind);
