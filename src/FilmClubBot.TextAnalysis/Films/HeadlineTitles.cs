using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Finds possible titles in a headline, each with the strength of the evidence.</summary>
internal sealed class HeadlineTitles
{
    /// <summary>Evidence for a title that the headline dates, puts in quotation marks, or consists of; that is a separate segment of it, or merely among its words.</summary>
    public const double Dated = 6, Quoted = 4, Whole = 4, Segment = 2.5, Part = 1.5;

    /// <summary>Evidence for a title that only sentences follow: "Amber Line: a wet wonder".</summary>
    public const double Leading = 3;

    /// <summary>Evidence for words that are not capitalised like a title: the body must confirm them.</summary>
    private const double Uncapitalised = 1;

    private const int LongestDated = 60, LongestSubtitle = 4;

    private static HeadlineTalk Talk => HeadlineTalk.OfAll;

    private readonly Dictionary<string, double> _titles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _quoted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bare = new(StringComparer.Ordinal);
    private readonly HeadlineSegments _headline;
    private readonly bool _capitalises;
    private readonly TitleCredits _credits;

    // The headline without its year, folded: all of it, and what a phrase around a title leaves.
    private readonly string _folded, _unframed;

    private HeadlineTitles(Prose prose, SubjectWords words, bool isOfOneFilm)
    {
        _headline = HeadlineSegments.Of(prose, words);
        _capitalises = words.CapitalisesTitles;
        _credits = FilmTalk.OfAll.Title;
        Undated = (Talk.Dated.Match(Bare) is { Success: true } dated ? Bare[..dated.Groups["year"].Index] : Bare).Trim();
        (_folded, _unframed) = (FilmTitle.FoldWords(Undated), FilmTitle.FoldWords(WithoutFrame(Undated)));
        AddQuoted(prose);
        AddWhole(prose);
        AddAsPrinted(prose, isOfOneFilm);
        for (var i = 0; i < _headline.All.Count; i++)
        {
            // "Alors, pourquoi Amber Line ?"
            if (_headline.All.Count > 1 && Tokeniser.Read(_headline.All[i]) is [var word] && prose.Language.FunctionWords.Contains(word.Word))
                continue;
            AddSegment(_headline.All[i], i == 0 && _headline.All.Skip(1).All(segment => !TitleRules.IsTitleCased(segment)) ? Leading : Segment);
        }
    }

    /// <summary>Possible titles; if one is found twice, the strongest evidence wins.</summary>
    public IReadOnlyDictionary<string, double> Titles => _titles;

    /// <summary>The segments of the headline that may be titles, in order.</summary>
    public IReadOnlyList<string> Segments => _headline.All;

    /// <summary>What a title with separators or an "and" consists of; a single part for most headlines.</summary>
    public IReadOnlyList<string> PartsOfWhole => [.. _headline.All.SelectMany(segment => Talk.And.Split(segment))];

    /// <summary>The segments from one up to another, with the separators between them.</summary>
    public string Run(int start, int end) => _headline.Run(start, end);

    /// <summary>The headline without its decoration.</summary>
    public string Bare => _headline.Bare;

    /// <summary>Reads a headline.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="isOfOneFilm">Whether the text says "the film" again and again: then a headline in lower case may be its title.</param>
    public static HeadlineTitles Of(Prose prose, SubjectWords words, bool isOfOneFilm) => new(prose, words, isOfOneFilm);

    /// <summary>The headline without its decoration and without a year at its end.</summary>
    public string Undated { get; }

    /// <summary>Whether the headline is a phrase around a title: "Why … still matters", "… revisited".</summary>
    public bool IsFramed => _unframed != _folded;

    /// <summary>Whether the headline has the form of one title, with or without a subtitle: "Amber Line", "Amber Line: The Long Night of the Ferries".</summary>
    public bool IsOne => !IsFramed && (Segments.Count == 1 || HasSubtitle);

    /// <summary>Whether it is a title with a short subtitle: "Amber Line: Night Shift", but not "Amber Line: The Long, Long Night of the Ferries".</summary>
    public bool IsSubtitled => HasSubtitle && Tokeniser.Read(Segments[1]).Count <= LongestSubtitle;

    // Not "Amber Line: a wet wonder"; where titles have one capital, only the article tells a remark.
    private bool HasSubtitle =>
        Segments.Count == 2 && Bare.Contains(": ", StringComparison.Ordinal) && TitleRules.IsShortPhrase(Segments[1])
        && (TitleRules.IsTitleCased(Bare) || !_capitalises) && !Talk.Indefinite.Contains(Tokeniser.Read(Segments[1])[0].Word);

    /// <summary>Whether the headline is this title only, apart from its decoration.</summary>
    public bool IsWhole(string title)
    {
        var folded = FilmTitle.FoldWords(title);
        return folded == _folded || folded == _unframed;
    }

    /// <summary>Whether the headline has a title in quotation marks.</summary>
    public bool Quotes(string title) => _quoted.Contains(title);

    /// <summary>Whether a possible title begins with a person's full name: "Ann Bell's Door", but not "Molly's Game".</summary>
    public static bool IsOwned(string title) =>
        PossessivePattern.Match(title) is { Success: true } owned && title.IndexOf(' ', StringComparison.Ordinal) < owned.Groups["title"].Index - 1
        && title[..title.IndexOf(' ', StringComparison.Ordinal)].ToLowerInvariant() is var first && !English.SmallInTitles.Contains(first) && !English.StopWords.Contains(first);

    /// <summary>Those whose possessive a possible title begins with: "Tom and Ilse" own an "Endless Summer".</summary>
    public static IEnumerable<string> OwnersOf(string title) => PossessivePattern.Match(title) is { Success: true } owned
        ? Talk.And.Split(title[..owned.Groups["title"].Index].TrimEnd()).Select(owner => owner.EndsWith("’s", StringComparison.Ordinal) || owner.EndsWith("'s", StringComparison.Ordinal) ? owner[..^2] : owner)
        : [];

    private void AddQuoted(Prose prose)
    {
        foreach (var quotation in prose.TitleQuotations)
        {
            var inner = quotation.Inner.Of(prose.Title);
            _quoted.Add(inner);
            if (TitleRules.IsTitleCased(inner) || !_capitalises && TitleRules.IsShortPhrase(inner))
                Add(inner, Quoted);
        }
    }

    private void AddWhole(Prose prose)
    {
        if (_headline.All.Count == 1)
        {
            AddSegment(_headline.All[0], IsFramed ? Segment : Whole);
            return;
        }

        if (_headline.All.Count == 0)
            return;
        // "The Lantern: “Goodbye to the ferries”" is no title with a colon.
        var isLabelled = prose.TitleQuotations is [var only] && only.Outer.End >= prose.Title.Length - 1 && prose.Title.AsSpan(0, only.Outer.Start).EndsWith(": ");
        if (!isLabelled && !_headline.All.Any(IsOwned))
            AddSegment(Bare, Bare.Contains(": ", StringComparison.Ordinal) ? Whole : Segment);
        // A title may contain the separator itself: "2001: A Space Odyssey – sixty years early".
        for (var start = 0; start < _headline.All.Count; start++)
        {
            for (var end = start + 2; end <= _headline.All.Count && end - start < _headline.All.Count; end++)
                AddSegment(_headline.Run(start, end));
        }

        // In capitals, the segment that differs from its neighbours is the title: "AMBER LINE – a winter's tale".
        foreach (var segment in _headline.All.Where(segment => TitleRules.IsInCapitals(segment) && !TitleRules.IsInCapitals(prose.Title)))
            AddSegment(segment, Whole);
    }

    // "the last ferry to amber": in a headline without capitals, a title has the capitals that the text gives it, or none if a film is known by it.
    private void AddAsPrinted(Prose prose, bool isOfOneFilm)
    {
        if (prose.Title.Any(char.IsUpper))
            return;
        if (isOfOneFilm && _headline.All.Count == 1 && TitleRules.CanBeTitle(_headline.Bare) && KnownFilms.Shipped.Titled(_headline.Bare).Count > 0)
            _titles.TryAdd(_headline.Bare, Whole);
        foreach (var segment in _headline.All.Where(segment => segment.Contains(' ', StringComparison.Ordinal)))
        {
            var at = prose.Body.IndexOf(segment, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && prose.Body.Substring(at, segment.Length) is var printed && TitleRules.IsTitleCased(printed))
                Add(printed, _headline.All.Count == 1 ? Whole : Segment);
        }
    }

    private void AddSegment(string segment, double weight = Segment)
    {
        // "Bärnstenslinjen (Amber Line)": whatever language the first title is in
        if (Translated.Match(segment) is { Success: true } translated && IsOtherTitle(translated.Groups["other"].Value) && TitleRules.IsShortPhrase(translated.Groups["title"].Value) && TitleRules.CanBeTitle(translated.Groups["title"].Value))
        {
            _titles.TryAdd(translated.Groups["title"].Value, Whole);
            // "Amber Line (Ilse Roth)"
            if (!DashedDirectors.IsName(translated.Groups["other"].Value))
                Add(translated.Groups["other"].Value, Part);
            return;
        }

        var parts = Talk.And.Split(segment);
        if (parts.Length > 1)
        {
            foreach (var part in parts)
                AddPart(part, Segment);
        }

        if (parts.Length == 1 || !parts.Any(part => Talk.Dated.IsMatch(part)))
            AddPart(segment, weight);
        else if (Talk.Dated.Count(segment) == 1 && Talk.Dated.IsMatch(parts[^1]) && parts.Length == 2)
            AddPart(segment, Dated);
    }

    private void AddPart(string part, double weight)
    {
        var dated = Talk.Dated.Match(part);
        if (!dated.Success)
        {
            AddForms(part, weight);
            return;
        }

        // "A word on Her (2013)" dates Her; "The Tree of Life (2011)" dates all of it. The mentions in the body decide.
        var all = part[..dated.Groups["year"].Index];
        AddForms(all, Dated);
        AddForms(dated.Groups["title"].Value, TitleRules.IsTitleCased(all.Trim()) ? Segment : Dated);
    }

    private void AddForms(string segment, double weight)
    {
        var bare = WithoutFrame(segment);
        Add(bare, segment.Length > 2 && segment[0] == segment[^1] && segment[0] is '_' or '*' ? Quoted : weight);
        // "Inside Llewyn Davis" is a title and not a look inside him; the mentions in the body decide.
        if (!segment.Contains(": ", StringComparison.Ordinal) || weight >= Whole)
            Add(segment.Trim(), weight);
        if (PossessivePattern.Match(bare) is { Success: true } possessive && (IsOwned(bare) || !bare[..possessive.Groups["title"].Index].TrimEnd().Contains(' ', StringComparison.Ordinal)))
            Add(WithoutFrame(possessive.Groups["title"].Value), Math.Min(weight, Segment));
        if (_credits.Headline.Match(bare) is { Success: true } by)
            Add(WithoutFrame(by.Groups["title"].Value), weight);
    }

    private bool IsOtherTitle(string text) => TitleRules.IsTitleCased(text) || !_capitalises && TitleRules.IsShortPhrase(text);

    private string WithoutFrame(string segment)
    {
        if (!_bare.TryGetValue(segment, out var bare))
            _bare[segment] = bare = Unframed(segment);
        return bare;
    }

    private static string Unframed(string segment)
    {
        var bare = (TitleRules.EndsInAbbreviation(segment) ? segment : segment.TrimEnd(' ', '.')).Trim(' ', '“', '”', '"', '‘', '\'', '*', '_', ',', ':', '!', '?', '«', '»', '„', '‚');
        // A closing curly mark may be the apostrophe of the last letter; a title rarely ends in one.
        bare = bare.TrimEnd('’');
        for (var round = 0; round < 2; round++)
        {
            bare = Talk.Prefix.Replace(bare, "");
            bare = Talk.Suffix.Replace(bare, "");
        }

        return bare.Trim(' ', '“', '”', '"', '‘', '’', '*', '_', ',', ':', '«', '»', '„', '‚');
    }

    private static Regex Translated { get; } = Pattern.Of(@"^(?<title>[^()]{2,80}) \((?<other>[^()\d]{3,80})\)$");

    private void Add(string title, double weight)
    {
        // "Links #6" is one of a series of posts; half of a pair of marks belongs to what was cut off.
        if (!TitleRules.CanBeTitle(title) || Numbered.IsMatch(title) || title[0] == '"' && title[^1] != '"' || title.Count('"'.Equals) % 2 > 0 || title.Count('('.Equals) != title.Count(')'.Equals))
            return;
        if (!TitleRules.IsTitleCased(title))
        {
            // "amber line (2019)": the year says that it is a title.
            if (!TitleRules.IsShortPhrase(title) && (weight < Dated || title.Length > LongestDated))
                return;
            weight = !_capitalises ? Math.Max(Uncapitalised, weight - 1) : weight >= Dated ? Quoted : Uncapitalised;
        }

        if (!_titles.TryGetValue(title, out var known) || known < weight)
            _titles[title] = weight;
    }

    private static Regex Numbered { get; } = Pattern.Of(@"#\d");

    private static Regex PossessivePattern { get; } = Pattern.Of(@"^[\p{L} .&-]{2,60}?(?:[’']s|s[’']) (?<title>.+)$");
}
