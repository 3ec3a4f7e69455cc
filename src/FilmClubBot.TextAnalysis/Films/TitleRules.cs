using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>The form of titles and of the words next to them.</summary>
internal static class TitleRules
{
    /// <summary>The longest title that is searched for, in words.</summary>
    public const int LongestTitle = 12;

    private const int LongestUncapitalised = 8;

    /// <summary>Nouns for a film that may directly precede its title.</summary>
    public static FrozenSet<string> FilmNouns { get; } = English.Set(
        """
        film movie feature picture drama comedy thriller masterpiece debut documentary classic romance western horror adaptation
        biopic musical remake noir melodrama fable satire short animation sequel prequel chiller epic tragedy sci-fi masterwork
        opus blockbuster parable cinematic
        """);

    /// <summary>Words that may occur between a director's name and a title: "Jonze's tender second feature Her".</summary>
    public static bool MayDescribe(string word) => FilmNouns.Contains(word) || ReleaseYear.Is(word, out _) || _describing.Contains(word);

    private static readonly FrozenSet<string> _describing = English.Set(
        """
        new latest first second third fourth fifth last final great greatest early late best finest recent own beloved celebrated
        acclaimed award winning oscar palme d'or length directorial sophomore short long lovely beautiful tender quiet strange
        extraordinary remarkable superb wonderful haunting brilliant autobiographical semi black white silent colour technicolor
        masterly sublime modern gothic science fiction fi sci period war crime road coming of age psychological romantic family
        english french language titled called eponymous follow up gorgeous devastating 1940s 1950s 1960s 1970s 1980s 1990s
        """);

    private static readonly System.Buffers.SearchValues<char> _markup = System.Buffers.SearchValues.Create("[]{}<>|@=\\•");

    private static readonly FrozenSet<string> _notTitles = English.Set(
        """
        review reviews film films movie movies cinema director essay part chapter spoilers spoiler warning introduction conclusion
        verdict rating note notes screening programme program season autumn winter spring summer i we society club netflix
        the a an and or but of in on at to for from by with as this that these those there what when then so
        synopsis story acting direction pros cons summary final conclusions background characters character music sound visuals links
        imdb letterboxd tmdb wikipedia youtube amazon plot cast cinematography soundtrack score themes theme ending oscars hollywood analysis thoughts interview reality love life
        """);

    /// <summary>Whether text in quotation marks or italics is cased like a title.</summary>
    public static bool IsTitleCased(string text)
    {
        if (text.Length is 0 or > 90 || text[^1] is ',' or ';' || text[^1] == '.' && !EndsInAbbreviation(text))
            return false;
        var tokens = Tokeniser.Read(text);
        if (tokens.Count is 0 or > LongestTitle)
            return false;
        if (!tokens[0].IsCapitalised && !char.IsDigit(text[tokens[0].Start]))
            return false;
        // "Shocking as it": the last word of a title is capitalised too.
        if (tokens.Count > 1 && !tokens[^1].IsCapitalised && English.StopWords.Contains(tokens[^1].Word) && text[tokens[^1].Start - 1] == ' ')
            return false;
        return tokens.Skip(1).All(token => token.IsCapitalised || char.IsDigit(token.Word[0]) || English.SmallInTitles.Contains(token.Word) || text[token.Start - 1] is '-' or '\'' or '’');
    }

    /// <summary>Whether a full stop at the end belongs to the last word: "Bread, Ltd."</summary>
    public static bool EndsInAbbreviation(string text) => text.EndsWith('.') && Tokeniser.Read(text) is [.., var last] && English.Abbreviations.Contains(last.Word);

    /// <summary>A title without its other one: "Amber Line AKA The Night Ferry".</summary>
    public static string WithoutAlias(string title) => HeadlineTalk.OfAll.Alias.Match(title) is { Success: true } alias ? title[..alias.Index].TrimEnd(' ', ',', '(', '/') : title;

    /// <summary>Whether text is as short as a title, and starts like one; in most languages the other words of a title are in lower case.</summary>
    public static bool IsShortPhrase(string text) =>
        text.Length is > 1 and <= 80 && (char.IsUpper(text[0]) || char.IsDigit(text[0])) && Tokeniser.Read(text).Count <= LongestUncapitalised;

    /// <summary>Whether words head a part of any review, or are a country of a fact sheet: "Verdict", "Norway".</summary>
    public static bool IsOfReview(string text) => HeadlineTalk.OfAll.Headings.Contains(FilmTitle.FoldWords(text)) || ArePlaces(text);

    // "Norway", "UK/USA", "Norway (2007), director: Ilse Roth"
    private static bool ArePlaces(string text) =>
        text[..(text.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? bracket : text.Length)].Split('/', ',', '-').Select(FilmTitle.FoldWords).All(HeadlineTalk.OfAll.Countries.Contains);

    /// <summary>Whether all letters are capitals.</summary>
    public static bool IsInCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    /// <summary>Whether words can be a title: "Review" and "Part" cannot.</summary>
    public static bool CanBeTitle(string text)
    {
        var folded = FilmTitle.FoldWords(text);
        // "½" is a number to whom it is read out, and no word.
        return folded.Length > 0 && folded.Length <= 90 && text.Any(Characters.IsWord) && !text.AsSpan().ContainsAny(_markup) && !(char.IsDigit(text[0]) && (Rating.IsMatch(text) || Date.IsMatch(text))) && !_notTitles.Contains(folded) && !English.Calendar.Contains(folded);
    }

    // "2025-11-23", "2025-01-20~03-14 (Harbour)", "23.11.2025"
    private static Regex Date { get; } = Pattern.Of(@"^(?:(?:19|20)\d\d[-/.]\d\d?(?:[-/.]\d\d?)?|\d\d?[-/.]\d\d?[-/.](?:(?:19|20)\d\d|\d\d))(?: ?[~–-] ?[\d./-]{2,10})?(?: ?\([^()]*\))?$");

    // "7 / 10"
    private static Regex Rating { get; } = Pattern.Of(@"^\d{1,3}(?:[.,]\d)? ?/ ?(?:4|5|6|10|100)$");
}
