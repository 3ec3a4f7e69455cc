using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds the films of a list, a festival report or a round-up by the heads of its sections.</summary>
internal static class Sections
{
    private const int MostFilms = 60, FewestInRow = 3, OpeningSentences = 2, FewestGoingOn = 2, MostOfCritic = 2;
    private const int ShortestPassage = 8, ShortestDescription = 30;
    private const double Threshold = 2;
    private const double Dated = 2, SetOff = 0.5, Line = 0.5, InHeadline = 1, Known = 1, NamedInside = 1.5, NamedOnlyInside = 0.5, ListedHeadline = 1, NamedOutside = -2;

    /// <summary>The films with the paragraphs of their heads, in the order of the text; empty if the text has no such sections.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="candidates">The possible titles with their mentions.</param>
    /// <param name="isPerson">Whether a candidate is a person.</param>
    /// <param name="isName">Whether a text is a person's full name.</param>
    /// <param name="isTitled">Whether the headline is the title of one film: then the text is no list.</param>
    public static List<(TitleCandidate Film, int Paragraph)> Of(Prose prose, SubjectWords words, IReadOnlyCollection<TitleCandidate> candidates, Func<TitleCandidate, bool> isPerson, Func<string, bool> isName, bool isTitled)
    {
        var byKey = candidates.ToDictionary(candidate => FilmTitle.FoldWords(candidate.Text), StringComparer.Ordinal);
        var heads = SectionHead.Of(prose, words)
            .Select(head => (Head: head, Film: byKey.GetValueOrDefault(FilmTitle.FoldWords(head.Title))))
            .Where(head => head.Film is not null && (head.Head.IsDated || !isPerson(head.Film)))
            .Select(head => (head.Head, Film: head.Film!))
            .ToList();
        // "Amber Line is on at the Astra", below a review under the head "Amber Line"
        var titles = heads.Select(head => head.Head.Title).ToHashSet(StringComparer.Ordinal);
        heads.RemoveAll(head => GoesOn(head.Head.Title, titles));
        // The critic, whose name stands again in a few words on herself at most
        if (heads is [.., var last] && last.Head is { IsLine: true, IsDated: false } && last.Film is { Headline: 0, Mentions.Count: <= MostOfCritic, IsKnown: false } && (DashedDirectors.IsName(last.Head.Title) || isName(last.Head.Title)))
            heads.RemoveAt(heads.Count - 1);
        WithDirectorsBelow(prose, heads, isName);
        // A line below a dated title is its motto: "Amber Line (2019)", and below it "Nobody sleeps".
        var dated = heads.Where(head => head.Head is { IsDated: true, IsLine: true }).Select(head => head.Head.Paragraph).ToHashSet();
        heads.RemoveAll(head => head.Head is { IsDated: false, IsLine: true } && head.Film.Headline == 0 && dated.Contains(head.Head.Paragraph - 1));
        // "Amber Line Festival"
        heads.RemoveAll(head => head.Head is { IsDated: false } && !head.Film.IsKnown && NewsHeadline.ContainsNews(head.Film.Words));
        // "Games", below which a list of films goes on with games
        var groups = GroupsOf(prose);
        heads.RemoveAll(head => FilingAt(groups, head.Head.Paragraph) == Filing.Other || groups.Exists(group => group.Paragraph == head.Head.Paragraph));
        var isGrouped = groups.Exists(group => group.Filing == Filing.Film);
        var isList = isGrouped || !isTitled && SaysList(prose, words);
        if (!isList)
            heads.RemoveAll(head => head.Head.IsLate);
        // Where titles have one capital, two without a date are a person's: the critic above a few words on herself.
        if (!words.CapitalisesTitles && heads.Exists(head => head.Head.IsDated))
            heads.RemoveAll(head => head.Head is { IsDated: false, IsLine: true } && head.Film.Headline == 0 && isName(head.Head.Title) && head.Film.Words.Count > 1);
        // The programme of a cinema is about films if it describes each of them below its title and its date.
        var isProgramme = NewsHeadline.Announces(prose);
        if (isProgramme)
            heads.RemoveAll(head => !head.Head.IsDated || !head.Head.IsLine);
        var shortest = isProgramme ? ShortestDescription : ShortestPassage;
        var byLine = Accepted(prose, words, heads.FindAll(head => head.Head.IsLine), isList, shortest, isGrouped);
        // A title that opens its paragraph is a head next to lines if it is dated, or a film of the headline.
        var films = Accepted(prose, words, byLine.Count > 1 ? heads.FindAll(head => head.Head.IsLine || head.Head is { IsSetOff: true, IsDated: true } || head.Head.IsSetOff && head.Film.Headline > 0) : heads, isList, shortest, isGrouped);
        return films.Count is < 2 or > MostFilms || !isProgramme && IsOfOne(prose, films, candidates) ? [] : films;
    }

    /// <summary>Whether a heading says that the sections below it are films, whatever the others are about: "Books", "Films", "Music".</summary>
    public static bool AreGrouped(Prose prose) => GroupsOf(prose).Exists(group => group.Filing == Filing.Film);

    /// <summary>The headings that say what the sections below them are about, and what it is.</summary>
    public static List<(int Paragraph, Filing Filing)> GroupsOf(Prose prose)
    {
        var marked = prose.Source.Emphasis.Select(span => span.Start).ToHashSet();
        return [.. prose.Paragraphs
            .Select((paragraph, i) => (Paragraph: i, Filing: paragraph.Length <= Filings.LongestHeading && marked.Contains(paragraph.Start) ? Filings.OfHeading(paragraph.Of(prose.Body)) : Filing.None))
            .Where(group => group.Filing != Filing.None)];
    }

    /// <summary>What the last such heading above a paragraph says.</summary>
    public static Filing FilingAt(List<(int Paragraph, Filing Filing)> groups, int paragraph) =>
        groups.FindLastIndex(group => group.Paragraph < paragraph) is >= 0 and var group ? groups[group].Filing : Filing.None;

    private static bool GoesOn(string line, HashSet<string> titles)
    {
        for (var end = line.IndexOf(' ', StringComparison.Ordinal); end > 0 && end < line.Length - 1; end = line.IndexOf(' ', end + 1))
        {
            if (char.IsLower(line[end + 1]) && line.AsSpan(end + 1).Count(' ') >= FewestGoingOn && titles.Contains(line[..end]))
                return true;
        }

        return false;
    }

    // "Amber Line", and in a line of its own below it "Ilse Roth": its director, as in brackets.
    private static void WithDirectorsBelow(Prose prose, List<(SectionHead Head, TitleCandidate Film)> heads, Func<string, bool> isName)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            var below = heads[i].Head.Paragraph + 1;
            if (heads[i].Head is { IsLine: true, IsDated: false } && below < prose.Paragraphs.Count && isName(prose.Paragraphs[below].Of(prose.Body).Trim()))
            {
                heads[i] = (heads[i].Head with { IsDated = true }, heads[i].Film);
                heads.RemoveAll(head => head.Head.Paragraph == below);
            }
        }
    }

    private static List<(TitleCandidate Film, int Paragraph)> Accepted(Prose prose, SubjectWords words, List<(SectionHead Head, TitleCandidate Film)> heads, bool isList, int shortest, bool isGrouped)
    {
        var areDated = heads.Exists(head => head.Head.IsDated);
        var found = new List<(TitleCandidate Film, int Paragraph)>();
        for (var i = 0; i < heads.Count; i++)
        {
            var (head, film) = heads[i];
            var from = prose.Paragraphs[head.Paragraph].Start;
            var next = heads.FindIndex(i, other => other.Film != film);
            var to = next > 0 ? prose.Paragraphs[heads[next].Head.Paragraph].Start : prose.Body.Length;
            if (prose.TokenFrom(to) - prose.TokenFrom(from) - film.Words.Count < shortest)
                continue;
            // Among dated titles, and in a list, a head without a date needs a section that speaks of a film.
            if (!isGrouped && !head.IsDated && film.Headline == 0 && !(isList && film.IsKnown) && (areDated || isList) && !SpeaksOfFilm(prose, words, from, to, areDated))
                continue;
            if (Weight(prose, head, film, from, to, isList) >= Threshold && !found.Exists(other => other.Film == film))
                found.Add((film, head.Paragraph));
        }

        // Among three films under heads of one form, the others of that form are films too.
        if (found.Count >= FewestInRow && heads.Where(head => head.Head is { IsDated: true, IsLine: true, IsSetOff: true }).ToList() is { Count: > FewestInRow } dated)
        {
            found.AddRange(dated.Where(head => !found.Exists(other => other.Film == head.Film) && !head.Film.Words.Any(words.IsPluralFilms)).DistinctBy(head => head.Film).Select(head => (head.Film, head.Head.Paragraph)));
            found.Sort((left, right) => left.Paragraph.CompareTo(right.Paragraph));
        }

        if (isList && found.Count >= FewestInRow)
        {
            var (isLine, isSetOff) = heads.Where(head => found.Exists(film => film.Paragraph == head.Head.Paragraph)).GroupBy(head => (head.Head.IsLine, head.Head.IsSetOff)).MaxBy(group => group.Count())!.Key;
            foreach (var (head, film) in heads.Where(head => isSetOff && head.Head.IsLine == isLine && head.Head.IsSetOff))
            {
                if (film.Mentions.Count > 0 && words.CapitalisesTitles && TitleRules.IsTitleCased(head.Title) && !found.Exists(other => other.Film == film))
                    found.Add((film, head.Paragraph));
            }

            found.Sort((left, right) => left.Paragraph.CompareTo(right.Paragraph));
        }

        return found;
    }

    // "Amber Line, a film by …", but not "Film Festival"
    private static bool NamesOneFilm(Prose prose, SubjectWords words) =>
        prose.TitleTokens.Where((token, i) => words.IsFilmNoun(token.Word) && !(i + 1 < prose.TitleTokens.Count && NewsHeadline.ContainsNews([prose.TitleTokens[i + 1].Word]))).Any();

    private static bool SpeaksOfFilm(Prose prose, SubjectWords words, int from, int to, bool isOne) =>
        prose.TokensIn(new(from, to)).Any(token => words.IsFilmNoun(token.Word) || !isOne && words.IsPluralFilms(token.Word));

    // One film may have sections of its own, with heads that name other films; then it is named in many of them.
    private static bool IsOfOne(Prose prose, List<(TitleCandidate Film, int Paragraph)> films, IReadOnlyCollection<TitleCandidate> candidates) =>
        candidates.Where(candidate => candidate.Marks > 0 || candidate.Headline >= HeadlineTitles.Segment).Any(candidate => NamedIn(prose, films, candidate) is > 1 and var named && named * 2 >= films.Count);

    // In how many sections of other films a title is named.
    private static int NamedIn(Prose prose, List<(TitleCandidate Film, int Paragraph)> films, TitleCandidate candidate)
    {
        var sections = new HashSet<int>();
        foreach (var at in candidate.Mentions)
        {
            var paragraph = prose.ParagraphAt(prose.Tokens[at].Start);
            var section = films.FindLastIndex(film => film.Paragraph <= paragraph);
            if (section >= 0 && films[section].Film != candidate)
                sections.Add(section);
        }

        return sections.Count;
    }

    private static double Weight(Prose prose, SectionHead head, TitleCandidate film, int from, int to, bool isList)
    {
        var inside = film.Mentions.Count(at => prose.Tokens[at].Start >= from && prose.Tokens[at].Start < to);
        var outside = film.Mentions.Count - inside;
        return (head.IsDated ? Dated : 0)
            + (head.IsSetOff ? SetOff : 0)
            + (head.IsLine ? Line : 0)
            + (isList ? ListedHeadline : 0)
            + (film.Headline > 0 ? InHeadline : 0)
            + (isList && film.IsKnown ? Known : 0)
            + (inside > 1 ? NamedInside : 0)
            + (inside > 0 && outside == 0 ? NamedOnlyInside : 0)
            + (outside > inside ? NamedOutside : 0);
    }

    /// <summary>Whether the headline or the opening speaks of several films: "The four films I saw today", "Berlinale diary", "two films this month".</summary>
    public static bool SaysList(Prose prose, SubjectWords words) =>
        prose.Sentences.Take(OpeningSentences).Any(sentence => prose.TokensIn(sentence).Any(token => words.IsPluralFilms(token.Word)))
        || prose.TitleTokens.Any(token => words.IsPluralFilms(token.Word))
        || NewsHeadline.ContainsNews([.. prose.TitleTokens.Select(token => token.Word)]) && !NamesOneFilm(prose, words);
}
