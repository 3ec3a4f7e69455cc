using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Collects everything in a review that may be a film's title, with its evidence.</summary>
internal sealed class TitleFinder(Prose prose, Cast cast, SubjectWords words, HeadlineTitles headline)
{
    private const int MostCandidates = 150;
    private const int LongestSentence = 2000;
    private const int LongestCredit = 260;
    private const int Reach = 12;
    private const int OpeningParagraphs = 3;

    // A title with its director counts as much as so many other introductions.
    private const int Credited = 3;

    private readonly SetOffSpans _setOff = new(prose);
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

        var heads = SectionHead.Of(prose, words);
        AddSetOff(heads);
        AddHeadings(heads);
        AddOpening();
        AddDated();
        AddCredited();
        AddHeadlineRuns();
        AddIntroduced();
        AddCommonWords();
        AddFromHeadline();
        new MentionCounter(prose, cast, words).Count(_candidates.Values);
        return _candidates.Values;
    }

    private void AddSetOff(List<SectionHead> heads)
    {
        var lines = heads.Where(head => head.IsLine).ToDictionary(head => head.Paragraph);
        foreach (var span in _setOff.OfTitles)
        {
            // Of a heading "3. Amber Line – Ilse Roth (2019)", only the title.
            var paragraph = prose.ParagraphAt(span.Start);
            var isHeading = lines.ContainsKey(paragraph) && span.Length + 6 >= prose.Paragraphs[paragraph].Length;
            if ((isHeading ? Candidate(lines[paragraph].Title) : SetOffAt(span)) is { } candidate)
                candidate.SetOff++;
        }
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

    private TitleCandidate? SetOffAt(TextSpan span)
    {
        if (span.End > prose.Body.Length || span.Length > SetOffSpans.Longest)
            return null;
        var text = span.Of(prose.Body).Trim('“', '”', '"', '‘', '’', '«', '»', '„', ' ', ',', '.', ';', ':', '*', '_');
        if (text.Length < 2 || !text.Any(char.IsLetter) && text.Length < 3)
            return null;
        // The end of an emphasised clause: "after an hour, in"
        if (prose.Language.Speech.Prepositions.Contains(text[(text.LastIndexOf(' ') + 1)..]) || prose.Language.Speech.Articles.Contains(text[(text.LastIndexOf(' ') + 1)..]))
            return null;
        return TitleRules.IsTitleCased(text) || !words.CapitalisesTitles && TitleRules.IsShortPhrase(text) ? Candidate(text) : null;
    }

    // A paragraph that begins with a title is the head of the text about that film.
    private void AddHeadings(List<SectionHead> heads)
    {
        foreach (var head in heads)
        {
            if (Candidate(head.Title) is not { } candidate || !head.IsLine)
                continue;
            candidate.Headings++;
            if (candidate.Headline > 0 || heads.Exists(other => other != head && other is { IsLine: true, IsDated: true }))
                continue;
            // A title alone above the text, or with its year or director, is its headline.
            candidate.IsTopLine |= head.Paragraph == 0 && TitleRules.IsTitleCased(head.Title);
            candidate.Introductions += head.IsDated ? Credited : 0;
        }
    }

    // The first title that a text sets off is most often its film.
    private void AddOpening()
    {
        var end = prose.Paragraphs.Count > OpeningParagraphs ? prose.Paragraphs[OpeningParagraphs].Start : prose.Body.Length;
        foreach (var span in _setOff.All.Where(span => span.End <= end).OrderBy(span => span.Start))
        {
            if (SetOffAt(span) is { } candidate && !candidate.Words.All(English.StopWords.Contains))
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

    // "Lazos de familia, de Ken Loach (2019)", "Amber Line by Ilse Roth (Norway, 2020)" at the start of a sentence
    private void AddCredited()
    {
        foreach (var sentence in prose.Sentences)
        {
            if (sentence.Length > LongestSentence || FilmTalk.OfAll.Title.InSentence.Match(prose.Body, sentence.Start, Math.Min(sentence.Length, LongestCredit)) is not { Success: true } credit)
                continue;
            var title = credit.Groups["title"];
            if ((TitleRules.IsTitleCased(title.Value) || !words.CapitalisesTitles && TitleRules.IsShortPhrase(title.Value)) && Candidate(title.Value) is { } candidate)
                candidate.Introductions += Credited;
        }

        foreach (var title in FactSheets.TitlesIn(prose, words))
        {
            if (Candidate(title) is not { } candidate)
                continue;
            candidate.Introductions += Credited;
            candidate.IsTopLine = true;
        }

        foreach (var (title, paragraph) in Definitions.In(prose, words))
        {
            if (Candidate(title) is { } candidate)
                candidate.Introductions += paragraph < OpeningParagraphs ? Credited : 1;
        }
    }

    // "Why Amber Line is a miracle": in a sentence, words in title case may be a title.
    private void AddHeadlineRuns()
    {
        if (!words.CapitalisesTitles || TitleRules.IsTitleCased(prose.Title))
            return;
        var tokens = prose.TitleTokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var end = TitleRuns.StartsWithCapital(tokens[i]) ? TitleRuns.EndOf(tokens, i) : i + 1;
            if (end - i > 1 && !IsNoTitle(tokens, i, end) && !GivenNames.Contains(tokens[i].Word)
                && Candidate(prose.Title[tokens[i].Start..(tokens[end - 1].Start + tokens[end - 1].Word.Length)]) is { } candidate)
                candidate.Headline = Math.Max(candidate.Headline, HeadlineTitles.Part);
            i = end - 1;
        }
    }

    // "March and April", "Oscars 2019"
    private static bool IsNoTitle(IReadOnlyList<Token> tokens, int start, int end) =>
        Enumerable.Range(start, end - start).All(i => English.Calendar.Contains(tokens[i].Word) || English.SmallInTitles.Contains(tokens[i].Word) || char.IsDigit(tokens[i].Word[0]));

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

    // "Aftersun is the rare film that …", "Aftersun, the first film by …" at the start of a sentence
    private void AddDefined(TextSpan sentence)
    {
        var tokens = prose.Tokens;
        var start = prose.TokenFrom(sentence.Start);
        if (start >= tokens.Count || tokens[start].Start >= sentence.End || !TitleRuns.StartsWithCapital(tokens[start]))
            return;
        var end = TitleRuns.EndOf(tokens, start);
        if (end + 2 >= tokens.Count)
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
        // "Amber Line and Ana Lind's Glass Orchard": the title ends before the next film's director.
        for (var i = start + 1; i < end - 1; i++)
        {
            if (prose.Tokens[i].Word is "and" or "und" or "et" && Enumerable.Range(i, end - i).Any(at => prose.Tokens[at].IsPossessive))
                end = i;
        }

        var text = prose.Body[prose.Tokens[start].Start..(prose.Tokens[end - 1].Start + prose.Tokens[end - 1].Word.Length)];
        return text.Contains('\n', StringComparison.Ordinal) || !text.Any(char.IsLetter) ? null : Candidate(text);
    }

    private string Printed(int at) => prose.Tokens[at].Printed(prose.Body);

    private static Regex YearInBrackets { get; } = Pattern.Of(@"[(\[](?:[^()\[\]\n]{0,80}[ ,])?(?:18|19|20)\d\d(?:,[^()\[\]\n]{0,80})?[)\]]");
}
