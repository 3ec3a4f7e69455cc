using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Words that are introduced by a noun rather than by a verb of report: <i>whose motto is “…”</i>, <i>the last line, “…”</i>.</summary>
internal sealed class NounAttributions(Prose prose, Cast cast)
{
    private readonly Subjects _subjects = new(prose, cast);

    /// <summary>The attribution to the noun's owner, or to the film if it has none.</summary>
    /// <param name="before">The text before a quotation in its sentence.</param>
    public Attribution? Before(TextSpan before)
    {
        var text = before.Of(prose.Body).TrimEnd();
        if (Introduction.Match(text) is not { Success: true } introduction)
            return null;
        var noun = introduction.Groups["noun"];
        var owner = Owner(before, prose.TokenFrom(before.Start + noun.Index), introduction);
        return new(owner ?? new(SubjectKind.FilmVoice), false, AttributionForm.Noun, before);
    }

    private Subject? Owner(TextSpan before, int noun, Match introduction)
    {
        if (introduction.Groups["by"] is { Success: true } by)
        {
            var from = prose.TokenFrom(before.Start + by.Index);
            return _subjects.After(from, prose.TokenFrom(before.Start + by.Index + by.Length));
        }

        var first = prose.TokenFrom(before.Start);
        for (var i = noun - 1; i >= Math.Max(first, noun - 4); i--)
        {
            if (prose.Tokens[i].Word == "whose")
                return i > first ? _subjects.Before(i, first) : null;
            if (prose.Tokens[i].Word is "his" or "her" or "their")
                return new(SubjectKind.Pronoun, prose.Tokens[i].Word switch { "his" => "he", "her" => "she", _ => "they" }, prose.Tokens[i].Word);
            if (prose.Tokens[i].IsPossessive)
                return _subjects.Owner(i);
            if (prose.Tokens[i].IsAfterBreak)
                break;
        }

        return null;
    }

    private static Regex Introduction { get; } = Pattern.Of(
        @"\b(?<noun>mottos?|mantra|maxim|creed|message|moral|slogan|tagline|catchphrase|refrain|epigraph|inscription|placard|telegram|title cards?|intertitles?|captions?|voice-?over|narration|narrator|dialogue|exchange|(?:(?:opening|closing|final|last|first|best|key|one|famous|parting|dying) )?(?:lines?|words)|punchline|toast|prayer|credo)(?<by> (?:from|of|by) (?:the |a |an |his |her )?[\p{L}’'. -]{2,50}?)?(?:,? (?:is|was|are|were|reads?|says?|runs|goes|tells? us|informs? us|told us|which reads|which says|that reads|that says|like|such as|including|being))*(?: that)?(?:,|:)?$",
        RegexOptions.IgnoreCase);
}
