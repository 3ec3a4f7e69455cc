using System.Text.RegularExpressions;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Adds the titles that a text introduces by a year, a noun, a director or a definition, and pronouns that are used as a title.</summary>
/// <param name="prose">The review.</param>
/// <param name="cast">Its people.</param>
/// <param name="candidates">Receives the titles.</param>
internal sealed class IntroducedTitles(Prose prose, Cast cast, CandidateList candidates)
{
    private const int Reach = 12;

    /// <summary>"The Red Shoes (1948)", "Her (Spike Jonze, 2013)".</summary>
    public void AddDated()
    {
        foreach (var match in YearInBrackets.EnumerateMatches(prose.Body))
        {
            var end = prose.TokenFrom(match.Index);
            var start = TitleRuns.StartOf(prose.Tokens, end);
            if (start < end && match.Index - prose.Tokens[end - 1].End <= 2 && candidates.OfRun(start, end) is { } candidate)
                candidate.Introductions++;
        }
    }

    /// <summary>"The film Door", "Bell's Door", "Door is the film that …".</summary>
    public void AddNamed()
    {
        var tokens = prose.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!TitleRuns.StartsWithCapital(tokens[i]) || tokens[i].IsAfterBreak || ReleaseYear.Is(tokens[i].Word, out _))
                continue;
            if (IsIntroduced(i) && candidates.OfRun(i, TitleRuns.EndOf(tokens, i)) is { } candidate)
                candidate.Introductions++;
        }

        foreach (var sentence in prose.Sentences)
            AddDefined(sentence);
    }

    // "film Door", "Bell's tender 1948 film Door", "Bell's Door"
    private bool IsIntroduced(int i)
    {
        var tokens = prose.Tokens;
        var before = tokens[i - 1];
        if (TitleRules.FilmNouns.Contains(before.Word) && !before.IsCapitalised && !before.IsPossessive)
            return true;
        if (before.Word is "directs" or "directed" or "titled" or "entitled" or "watching" or "watched" or "rewatching" or "rewatched")
            return true;
        var at = i - 1;
        while (at > 0 && i - at < 7 && TitleRules.MayDescribe(tokens[at].Word) && !tokens[at].IsPossessive)
            at--;
        return tokens[at].IsPossessive && tokens[at].IsCapitalised && cast.FullName(Printed(at)) is { } name
            && (name.Contains(' ', StringComparison.Ordinal) || at < i - 1) && !cast.IsCharacter(name)
            && !(English.StopWords.Contains(tokens[i].Word) && !tokens[i].IsCapitalised);
    }

    // "Aftersun is the rare film that …", "Aftersun, the first film by …" at the start of a sentence
    private void AddDefined(TextSpan sentence)
    {
        var tokens = prose.Tokens;
        var start = prose.TokenFrom(sentence.Start);
        if (start >= tokens.Count || tokens[start].Start >= sentence.End || !TitleRuns.StartsWithCapital(tokens[start]))
            return;
        var end = TitleRuns.EndOf(tokens, start);
        // "It is a rare film that …"
        if (end + 2 >= tokens.Count || end == start + 1 && English.StopWords.Contains(tokens[start].Word))
            return;
        var isApposition = tokens[end].IsAfterBreak && prose.Body[tokens[end - 1].End] == ',' && tokens[end].Word is "the" or "a" or "an" or "directed";
        if (!isApposition && (tokens[end].IsAfterBreak || tokens[end].Word is not ("is" or "was" or "remains" or "isn't")))
            return;
        for (var i = end; i < Math.Min(end + Reach, tokens.Count) && tokens[i].Start < sentence.End && (i == end || !tokens[i].IsAfterBreak); i++)
        {
            // "Amber Line is the story of", but not "is the story that"
            var tells = tokens[i].Word is "story" or "tale" && i + 1 < tokens.Count && tokens[i + 1].Word == "of";
            if (!TitleRules.FilmNouns.Contains(tokens[i].Word) && tokens[i].Word != "directed" && !tells || tokens[i].IsPossessive)
                continue;
            if (candidates.OfRun(start, end) is { } candidate)
                candidate.Introductions++;
            return;
        }
    }

    /// <summary>Words that are lower case everywhere else and capitalised inside sentences: the title is a pronoun.</summary>
    public void AddCommonWords()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var tokens = prose.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (!token.IsCapitalised || token.Word.Length < 2 || !English.StopWords.Contains(token.Word) || token.Word.Contains('\'', StringComparison.Ordinal) || prose.OpensSentence(token))
                continue;
            var isAlone = !(tokens[i - 1].IsCapitalised && !token.IsAfterBreak && !tokens[i - 1].IsPossessive) && !(i + 1 < tokens.Count && TitleRuns.StartsWithCapital(tokens[i + 1]) && !tokens[i + 1].IsAfterBreak);
            if (isAlone)
                counts[token.Word] = counts.GetValueOrDefault(token.Word) + 1;
        }

        foreach (var (word, count) in counts)
        {
            if (count >= 2 && candidates.Of(char.ToUpperInvariant(word[0]) + word[1..]) is { } candidate)
                candidate.Introductions++;
        }
    }

    private string Printed(int at) => prose.Tokens[at].Printed(prose.Body);

    private static Regex YearInBrackets { get; } = Pattern.Of(@"[(\[](?:[^()\[\]\n]{0,80}[ ,])?(?:18|19|20)\d\d(?:,[^()\[\]\n]{0,80})?[)\]]");
}
