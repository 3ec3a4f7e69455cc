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
        if (Reply(before) is { } reply)
            return reply;
        if (!HasNoun(before))
            return null;
        var text = before.Of(prose.Body).TrimEnd();
        if (prose.Language.Speech.Nouns?.Match(text) is not { Success: true } introduction || !IsLed(text, introduction))
            return null;
        var noun = introduction.Groups["noun"];
        var owner = Owner(before, prose.TokenFrom(before.Start + noun.Index), introduction);
        return new(owner ?? new(SubjectKind.FilmVoice), false, AttributionForm.Noun, before);
    }

    // "His reply, “…”", "Bell’s answer: “…”": such a noun introduces its owner's words, and without an owner nobody's.
    private Attribution? Reply(TextSpan before)
    {
        var text = before.Of(prose.Body).TrimEnd();
        if (text.Length == 0)
            return null;
        // "Bell’s claim that “nobody waits”"
        var that = prose.TokenFrom(before.Start + text.Length) - 1;
        if (that > prose.TokenFrom(before.Start) && prose.Language.Speech.Conjunctions.Contains(prose.Tokens[that].Word) && prose.Language.Speech.Claims.Contains(prose.Tokens[that - 1].Word) && Owner(before, that - 1) is { } claimant)
            return new(claimant, false, AttributionForm.Noun, before);
        if (text[^1] is not (':' or ','))
            return null;
        var noun = prose.TokenFrom(before.Start + text.Length) - 1;
        return noun >= prose.TokenFrom(before.Start) && prose.Language.Speech.Replies.Contains(prose.Tokens[noun].Word) && Owner(before, noun) is { } owner
            ? new(owner, false, AttributionForm.Noun, before) : null;
    }

    private bool HasNoun(TextSpan before)
    {
        var first = prose.TokenFrom(before.Start);
        for (var i = prose.TokenFrom(before.End) - 1; i >= first; i--)
        {
            if (prose.Language.Speech.NounWords.Contains(prose.Tokens[i].Word))
                return true;
        }

        return false;
    }

    // "the last words that he said to her" introduces nothing; "the last line, “…”" and "lines like “…”" do.
    private static bool IsLed(string text, Match introduction) =>
        text[^1] is ':' or ',' || introduction.Index + introduction.Length - introduction.Groups["noun"].Index > introduction.Groups["noun"].Length;

    private Subject? Owner(TextSpan before, int noun, Match? introduction = null)
    {
        if (introduction?.Groups["by"] is { Success: true } by)
        {
            var from = prose.TokenFrom(before.Start + by.Index);
            return _subjects.After(from, prose.TokenFrom(before.Start + by.Index + by.Length));
        }

        var first = prose.TokenFrom(before.Start);
        for (var i = noun - 1; i >= Math.Max(first, noun - 4); i--)
        {
            if (prose.Tokens[i].Word == "whose")
                return i > first ? _subjects.Before(i, first) : null;
            if (Possessive(prose.Tokens[i].Word) is { } pronoun)
                return new(SubjectKind.Pronoun, pronoun, prose.Tokens[i].Word);
            if (prose.Tokens[i].IsPossessive)
                return _subjects.Owner(i);
            if (prose.Tokens[i].IsAfterBreak)
                break;
        }

        return null;
    }

    private string? Possessive(string word)
    {
        var words = prose.Language.Speech;
        return words.His.Contains(word) ? "he" : words.Her.Contains(word) ? "she" : words.Their.Contains(word) ? "they" : null;
    }
}
