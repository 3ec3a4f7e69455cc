using System.Text.RegularExpressions;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Dialogue whose lines open with a dash, as French and Spanish print it: <i>— Tu viens ?</i>, <i>—¿Vienes? —pregunta Ana.</i></summary>
internal sealed class DashDialogue(Prose prose, Cast cast)
{
    private const int FewestLines = 2, LongestLine = 600, MostLines = 1_000;

    private readonly Subjects _subjects = new(prose, cast);

    /// <summary>The lines, in the order of the text: of two or more that follow each other, or of one whose verb of report follows a second dash.</summary>
    public List<QuoteFinding> Find()
    {
        var found = new List<QuoteFinding>();
        if (!prose.Language.Speech.OpensWithDash)
            return found;
        var run = new List<(TextSpan Words, TextSpan Report)>();
        foreach (var paragraph in prose.Paragraphs)
        {
            for (var start = paragraph.Start; start < paragraph.End;)
            {
                var length = prose.Body.AsSpan(start, paragraph.End - start).IndexOf('\n');
                var line = new TextSpan(start, length < 0 ? paragraph.End : start + length);
                start = line.End + 1;
                if (found.Count + run.Count < MostLines && Read(line) is { } spoken)
                    run.Add(spoken);
                else
                    Close(run, found);
            }
        }

        Close(run, found);
        return found;
    }

    private (TextSpan Words, TextSpan Report)? Read(TextSpan line)
    {
        var text = line.Of(prose.Body);
        // A block quotation may open with a mark, and a hyphen is a dash in it.
        var isBlock = prose.BlockAt(line) >= 0;
        var dash = isBlock && text.Length > 2 && QuoteMarks.IsMark(text[0]) ? text[1] == ' ' ? 2 : 1 : 0;
        if (line.Length is < 4 or > LongestLine || text[dash] is not ('—' or '–') && !(isBlock && text[dash] == '-'))
            return null;
        var first = dash + 1;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
            first++;
        if (first == text.Length || !char.IsUpper(text[first]) && text[first] is not ('¿' or '¡' or '…'))
            return null;
        var second = text.AsSpan(first).IndexOfAny('—', '–');
        var end = second < 0 ? Reported(line, first) ?? text.Length : first + second;
        var words = text[first..end].TrimEnd();
        if (second < 0 && end < text.Length)
            return (new(line.Start + first, line.Start + first + words.TrimEnd(',').Length), new(line.Start + end, line.End));
        if (isBlock)
            words = words[..^(words.Length - AfterWords.Replace(words, "").Length)];
        return words.Length > 0 && words[^1] is '.' or '?' or '!' or '…' or ',' || second >= 0
            ? (new(line.Start + first, line.Start + first + words.Length), second < 0 ? new(line.End, line.End) : new(line.Start + end, line.End))
            : null;
    }

    // "Tu viens ? demande Anna.": where the verb of report begins, if nothing is said after it.
    private int? Reported(TextSpan line, int first)
    {
        var to = prose.TokenFrom(line.End);
        for (var i = prose.TokenFrom(line.Start + first) + 1; i < to; i++)
        {
            if (prose.Tokens[i].IsAfterBreak && !prose.Tokens[i].IsCapitalised && prose.Language.Speech.Report.Contains(prose.Tokens[i].Word))
                return Enumerable.Range(i + 1, to - i - 1).Any(later => prose.Tokens[later].IsAfterBreak) ? null : prose.Tokens[i].Start - line.Start;
        }

        return null;
    }

    private void Close(List<(TextSpan Words, TextSpan Report)> run, List<QuoteFinding> found)
    {
        // A list has dashes too; in a dialogue somebody asks or speaks to somebody.
        if (run.Count >= FewestLines && run.Exists(line => IsSpoken(line.Words)) || run.Exists(line => Speaker(line.Report) is not null))
            found.AddRange(run.Select(line => new QuoteFinding(line.Words, QuoteKind.Film, Speaker(line.Report), null, [])));
        run.Clear();
    }

    // A closing mark without its opening one, and a time: "… escapar.” (46:00)"
    private static Regex AfterWords { get; } = Pattern.Of(@"[”""»’]?\s*(?:\(\d{1,2}(?::\d\d){1,2}\))?$");

    private bool IsSpoken(TextSpan words) =>
        prose.Body[words.End - 1] is '?' or '!' || prose.TokensIn(words).Any(token => prose.Language.Speech.Persons.Contains(token.Word));

    private string? Speaker(TextSpan report)
    {
        var verb = prose.TokenFrom(report.Start);
        // "le dice Ana"
        if (verb < prose.Tokens.Count && prose.Language.Speech.Objects.Contains(prose.Tokens[verb].Word))
            verb++;
        if (report.Length == 0 || verb >= prose.Tokens.Count || prose.Tokens[verb].Start >= report.End || !prose.Language.Speech.Report.Contains(prose.Tokens[verb].Word))
            return null;
        return _subjects.After(verb, prose.TokenFrom(report.End)) switch
        {
            { Kind: SubjectKind.Name } name => cast.FullName(name.Text),
            { Kind: SubjectKind.RoleNoun or SubjectKind.RealNoun } noun => noun.Text,
            _ => null,
        };
    }
}
