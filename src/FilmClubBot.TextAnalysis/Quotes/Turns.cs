using System.Text.RegularExpressions;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Lines that begin with their speaker: <i>SAM: I said it floats.</i></summary>
/// <remarks>
/// Within a block quotation, or with the label in a line of its own as in a screenplay, they are dialogue; elsewhere an interview, of which only the
/// answers are returned.
/// </remarks>
internal sealed class Turns(Prose prose, Cast cast, Speakers speakers)
{
    private const int MostTurns = 2_000, LongestLabel = 120, LongestScriptLabel = 40;

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
        string? above = null;
        TextSpan previous = default;
        var isDialogue = false;
        foreach (var paragraph in prose.Paragraphs)
        {
            for (var start = paragraph.Start; start < paragraph.End && found.Count < MostTurns;)
            {
                var length = prose.Body.AsSpan(start, paragraph.End - start).IndexOf('\n');
                var line = new TextSpan(start, length < 0 ? paragraph.End : start + length);
                start = line.End + 1;
                // A screenplay has its labels in lines of their own.
                if (above is null && ScriptLabel(line) is { } label)
                {
                    above = label;
                    continue;
                }

                if ((above is null ? Read(line, isDialogue || run.Count == 0 && IsAnnounced(previous)) : Under(above, line)) is { } labelled)
                {
                    run.Add(labelled);
                    isDialogue = labelled.IsSetApart;
                }
                else
                {
                    Close(run, found);
                    isDialogue = false;
                }

                previous = line;
                above = null;
            }
        }

        Close(run, found);
        return found;
    }

    private Labelled? Read(TextSpan line, bool isDialogue)
    {
        if (line.Length is < 4 or > 4_000 || prose.Body.AsSpan(line.Start, Math.Min(line.Length, LongestLabel)).IndexOf(':') < 0 || Label.Match(line.Of(prose.Body)) is not { Success: true } match || _facts.Contains(match.Groups["label"].Value))
            return null;
        var words = Trimmed(line.Start + match.Length, line.End);
        return words.Length == 0 ? null : new(match.Groups["label"].Value, words, IsSetApart: prose.BlockAt(line) >= 0 || isDialogue, IsScript: false);
    }

    // "There is this exchange on the quay:"
    private bool IsAnnounced(TextSpan line) =>
        line.Length > 0 && line.Of(prose.Body).TrimEnd().EndsWith(':') && prose.TokensIn(line).Any(token => prose.Language.Speech.FilmVoices.Contains(token.Word) || prose.Language.Speech.NounWords.Contains(token.Word));

    // "SAM" alone in a line
    private string? ScriptLabel(TextSpan line)
    {
        if (line.Length > LongestScriptLabel)
            return null;
        var label = Trimmed(line.Start, line.End).Of(prose.Body).TrimEnd(':');
        return label.Length >= 2 && !label.Any(char.IsLower) && ScriptName.IsMatch(label) && !_facts.Contains(label) ? label : null;
    }

    private Labelled? Under(string label, TextSpan line) =>
        Trimmed(line.Start, line.End) is { Length: > 1 and < 4_000 } words ? new(label, words, IsSetApart: true, IsScript: true) : null;

    private TextSpan Trimmed(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(prose.Body[end - 1]))
            end--;
        return new(start, end);
    }

    private void Close(List<Labelled> run, List<Turn> found)
    {
        var byLabel = run.GroupBy(turn => turn.Label, StringComparer.OrdinalIgnoreCase).ToList();
        if (run.Count >= 2 && byLabel.Count is >= 2 and <= 12 && run.Count(turn => prose.Body[turn.Words.End - 1] is '.' or '?' or '!' or '…' or '”' or '"' or '’') * 2 >= run.Count
            && (!run.Exists(turn => turn.IsScript) || byLabel.Count * 2 <= run.Count + 1))
            Enter(run, byLabel, found);
        else if (run is [{ IsSetApart: true, IsScript: false } single] && speakers.IsNamedElsewhere(single.Label))
            found.Add(new(single.Words, Name(single.Label), speakers.IsCalledByName(Name(single.Label), single.Label) ? QuoteKind.Speech : QuoteKind.Film));
        run.Clear();
    }

    private void Enter(List<Labelled> run, List<IGrouping<string, Labelled>> byLabel, List<Turn> found)
    {
        var isDialogue = run.TrueForAll(turn => turn.IsSetApart) && !byLabel.Exists(speaker => speakers.IsCalledByName(Name(speaker.Key), speaker.Key));
        // Without a block quotation, lines with a label are an interview only if the labels return.
        if (!run.TrueForAll(turn => turn.IsSetApart) && byLabel.Exists(speaker => speaker.Count() < 2) && run.Count < 4)
            return;
        var asking = isDialogue ? null : byLabel.MaxBy(speaker => speaker.Count(turn => prose.Body[turn.Words.End - 1] == '?'));
        // One question within a quoted exchange makes no interviewer.
        if (asking is not null && (asking.Count(turn => prose.Body[turn.Words.End - 1] == '?') * 2 <= asking.Count() || asking.Count() == 1 && asking.Key.Length > 1 && run.TrueForAll(turn => turn.IsSetApart)))
            asking = null;
        if (asking is null && !isDialogue && !run.TrueForAll(turn => turn.IsSetApart))
            return;
        found.AddRange(run.Select(turn => new Turn(turn.Words, turn.Label.Length == 1 ? Interviews.Interviewed(prose, cast, run[0].Words.Start) : Name(turn.Label), isDialogue ? QuoteKind.Film : QuoteKind.Speech)
        {
            IsAsked = asking is not null && turn.Label == asking.Key,
        }));
    }

    // ELIF is Elif, and Elif Kaya if the review introduces her so.
    private string Name(string label)
    {
        var words = label.Split(' ').Select(word => word.Length > 1 && word.All(letter => !char.IsLower(letter)) ? word[0] + word[1..].ToLowerInvariant() : word);
        return cast.FullName(string.Join(' ', words));
    }

    // Set apart: in a block quotation, or in the layout of a screenplay.
    private sealed record Labelled(string Label, TextSpan Words, bool IsSetApart, bool IsScript);

    private static Regex ScriptName { get; } = Pattern.Of(@"^\p{Lu}[\p{Lu}’'.-]+(?: \p{Lu}[\p{Lu}’'.-]*){0,2}(?: ?\([^()]{1,30}\))?$");

    private static Regex Label { get; } = Pattern.Of(@"^\s*(?<label>\p{Lu}[\p{L}’'.&-]{0,20}(?: \p{Lu}[\p{L}’'.&-]{0,20}){0,2})(?: ?\([^)\n]{1,40}\))?[ \u00a0]?: ?(?:\([^)\n]{1,60}\) ?)?(?:[—–-] )?(?=\S)");
}

/// <summary>One turn of a dialogue or an interview.</summary>
/// <param name="Words">What is said, without the label.</param>
/// <param name="Speaker">The fullest name that the text gives; null if it gives none.</param>
/// <param name="Kind">Speech or a line of the film.</param>
internal sealed record Turn(TextSpan Words, string? Speaker, QuoteKind Kind)
{
    /// <summary>Whether it is a question of the interviewer, which is nobody's quote.</summary>
    public bool IsAsked { get; init; }
}
