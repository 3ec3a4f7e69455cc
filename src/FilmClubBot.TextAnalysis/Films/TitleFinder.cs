using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Collects everything in a review that may be a film's title, with its evidence.</summary>
internal sealed class TitleFinder(Prose prose, Cast cast, SubjectWords words, HeadlineTitles headline)
{
    private const int MostCandidates = 120;
    private const int LongestHeading = 90;

    private readonly Dictionary<string, TitleCandidate> _candidates = new(StringComparer.Ordinal);

    /// <summary>Candidates with their mentions counted.</summary>
    public IReadOnlyCollection<TitleCandidate> Find()
    {
        foreach (var (title, weight) in headline.Titles)
        {
            if (Candidate(title) is { } candidate)
            {
                candidate.Headline = Math.Max(candidate.Headline, weight);
                candidate.IsHeadline |= headline.IsWhole(title);
            }
        }

        foreach (var span in prose.Source.Emphasis)
        {
            if (span.End <= prose.Body.Length && span.Length <= 100)
                AddSetOff(span.Of(prose.Body).TrimEnd(',', '.', ';', ':').Trim('“', '”', '"', '‘', '’', '«', '»', '„', ' '), isEmphasis: true);
        }

        foreach (var quotation in prose.Quotations)
        {
            if (!quotation.IsBlock && quotation.Inner.Length <= 90)
                AddSetOff(quotation.Inner.Of(prose.Body).TrimEnd(',', '.', ';'));
        }

        AddHeadings();
        AddOpening();
        AddDated();
        AddIntroduced();
        AddCommonWords();
        AddFromHeadline();
        new MentionCounter(prose, cast).Count(_candidates.Values);
        return _candidates.Values;
    }

    private TitleCandidate? Candidate(string title)
    {
        var key = FilmTitle.FoldWords(title);
        if (_candidates.TryGetValue(key, out var known))
            return known;
        if (_candidates.Count >= MostCandidates || !TitleRules.CanBeTitle(title))
            return null;
        return _candidates[key] = new(title);
    }

    private void AddSetOff(string text, bool isEmphasis = false)
    {
        if ((TitleRules.IsTitleCased(text) || isEmphasis && !words.CapitalisesTitles && TitleRules.IsShortPhrase(text)) && Candidate(text) is { } candidate)
            candidate.SetOff++;
    }

    // A paragraph that is a title, with or without its year, is the heading of the text about that film.
    private void AddHeadings()
    {
        foreach (var paragraph in prose.Paragraphs)
        {
            if (paragraph.Length > LongestHeading)
                continue;
            var heading = YearAtEnd.Replace(paragraph.Of(prose.Body), "").Trim('“', '”', '"', '‘', '’', '*', '_', ' ', ':');
            if (heading.Length > 0 && TitleRules.IsTitleCased(heading) && Candidate(heading) is { } candidate)
                candidate.Headings++;
        }
    }

    private void AddOpening()
    {
        foreach (var span in prose.Source.Emphasis.OrderBy(span => span.Start))
        {
            if (prose.Paragraphs.Count < 2 || span.Start >= prose.Paragraphs[1].Start)
                return;
            var text = span.End <= prose.Body.Length ? span.Of(prose.Body) : "";
            if (TitleRules.IsTitleCased(text) && Candidate(text) is { } candidate)
            {
                candidate.Opens = true;
                return;
            }
        }
    }

    // "The Red Shoes (1948)", "Her (Spike Jonze, 2013)"
    private void AddDated()
    {
        foreach (var match in YearInBrackets.EnumerateMatches(prose.Body))
        {
            var end = prose.TokenFrom(match.Index);
            var start = TitleRuns.StartOf(prose.Tokens, end);
            if (start < end && match.Index - prose.Tokens[end - 1].End <= 2 && Introduce(start, end) is { } candidate)
                candidate.Introductions++;
        }
    }

    private void AddIntroduced()
    {
        var tokens = prose.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!TitleRuns.StartsWithCapital(tokens[i]) || tokens[i].IsAfterBreak || TitleRules.IsYear(tokens[i].Word, out _))
                continue;
            if (IsIntroduced(i) && Introduce(i, TitleRuns.EndOf(tokens, i)) is { } candidate)
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

    // "Aftersun is the rare film that …" at the start of a sentence
    private void AddDefined(TextSpan sentence)
    {
        var tokens = prose.Tokens;
        var start = prose.TokenFrom(sentence.Start);
        if (start >= tokens.Count || tokens[start].Start >= sentence.End || !TitleRuns.StartsWithCapital(tokens[start]))
            return;
        var end = TitleRuns.EndOf(tokens, start);
        if (end + 2 >= tokens.Count || tokens[end].IsAfterBreak || tokens[end].Word is not ("is" or "was" or "remains" or "isn't"))
            return;
        for (var i = end + 1; i < Math.Min(end + 9, tokens.Count) && tokens[i].Start < sentence.End && !tokens[i].IsAfterBreak; i++)
        {
            if (!TitleRules.FilmNouns.Contains(tokens[i].Word) || tokens[i].IsPossessive)
                continue;
            if (Introduce(start, end) is { } candidate)
                candidate.Introductions++;
            return;
        }
    }

    // Words that are lower case everywhere else and capitalised inside sentences: the title is a pronoun.
    private void AddCommonWords()
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
            if (count >= 2 && Candidate(char.ToUpperInvariant(word[0]) + word[1..]) is { } candidate)
                candidate.Introductions++;
        }
    }

    // A title that the body confirms may also be unmarked among the headline's words.
    private void AddFromHeadline()
    {
        var folded = " " + FilmTitle.FoldWords(prose.Title) + " ";
        foreach (var (key, candidate) in _candidates)
        {
            var isPronoun = candidate.Words.Count == 1 && English.StopWords.Contains(candidate.Words[0]);
            if (candidate.Headline == 0 && !isPronoun && folded.Contains(" " + key + " ", StringComparison.Ordinal))
                candidate.Headline = HeadlineTitles.Part;
        }
    }

    private TitleCandidate? Introduce(int start, int end)
    {
        var text = prose.Body[prose.Tokens[start].Start..(prose.Tokens[end - 1].Start + prose.Tokens[end - 1].Word.Length)];
        return text.Contains('\n', StringComparison.Ordinal) ? null : Candidate(text);
    }

    private string Printed(int at) => prose.Tokens[at].Printed(prose.Body);

    private static Regex YearAtEnd { get; } = Pattern.Of(@" ?[(\[](?:[^()\[\]]{0,60}[ ,])?(?:18|19|20)\d\d(?:,[^()\[\]]{0,60})?[)\]]$");

    private static Regex YearInBrackets { get; } = Pattern.Of(@"[(\[](?:[^()\[\]\n]{0,80}[ ,])?(?:18|19|20)\d\d(?:,[^()\[\]\n]{0,80})?[)\]]");
}
