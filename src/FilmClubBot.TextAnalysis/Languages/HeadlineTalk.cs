using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>What surrounds titles in headlines, and what headlines are no titles: the sections <c>headlines</c> of the languages' files.</summary>
/// <remarks>The forms of all languages are tried in every headline, because a headline may keep a title's language and a text another.</remarks>
internal sealed class HeadlineTalk
{
    private const string Section = "headlines", Never = "(?!)";
    private const int FirstCount = 3;

    private static readonly Lazy<HeadlineTalk> _ofAll = new(() => new([.. Language.All.Select(language => language.File)]));

    private readonly IReadOnlyList<LanguageFile> _files;

    private HeadlineTalk(IReadOnlyList<LanguageFile> files)
    {
        _files = files;
        Prefix = Pattern.Of($"^(?:{Any("prefix")}) ");
        Suffix = Pattern.Of($@"(?:[ ,:–—-]+(?:{Any("suffix")})| ?[(\[][^()]{{0,40}}[)\]])$");
        Label = Pattern.Of($@"^(?:{Any("label")})(?: ?[:–—|]| -) (?=\S)");
        Edition = Pattern.Of($@"(?<=\S)(?:[,;]? ?[:–—|]? | -{{1,2}} | ?[(\[])(?:{Any("edition")})[)\]]?(?:,? [Rr]eview)?(?<year> [(\[](?:18|19|20)\d\d[)\]])?$");
        And = Pattern.Of($@" (?:&|\+|/|{Any("and")}) ");
        Alias = Pattern.Of($@"(?<=\w\w\.?)[ ,(/]+(?:{Any("alias")})[: ]+\S");
        Dated = Pattern.Of($@"^(?:.*?(?:{Any("on")})[:,]? )?[“‘""']?(?<title>[^()]{{1,80}}?)[”’""']? ?(?<year>[(\[](?:[^()]{{0,60}}?, ?)?(?:18|19|20)\d\d(?:,[^()]{{0,60}})?[)\]])");
        Preview = Pattern.Of($@"\b(?:{Any("preview")})\b");
        OfSeries = Pattern.Of($@"\b(?:{Any("ofSeries")})\b");
        (News, NewsOrTitle, Announcing, Indefinite) = (Words("news"), Words("newsOrTitle"), Words("announcing"), Words("indefinite"));
        (Headings, Countries) = (Folded("headings"), Folded("countries"));
        Counts = _files.SelectMany(file => file.Phrases(Section, "counts").Select((word, i) => (word, Number: i + FirstCount))).DistinctBy(count => count.word).ToFrozenDictionary(count => count.word, count => count.Number, StringComparer.Ordinal);
    }

    /// <summary>The forms of all languages.</summary>
    public static HeadlineTalk OfAll => _ofAll.Value;

    /// <summary>What precedes a title: "Why …", "Review of …".</summary>
    public Regex Prefix { get; }

    /// <summary>What follows a title: "… revisited", and brackets.</summary>
    public Regex Suffix { get; }

    /// <summary>What a diary writes before a title: "Watched: …".</summary>
    public Regex Label { get; }

    /// <summary>An edition after a title, perhaps with a year after it in the group <c>year</c>: "… – 4K UHD".</summary>
    public Regex Edition { get; }

    /// <summary>What joins two titles.</summary>
    public Regex And { get; }

    /// <summary>After a title, its other one: " AKA The Night Ferry".</summary>
    public Regex Alias { get; }

    /// <summary>A title in the group <c>title</c> with its year in brackets, in the group <c>year</c>, perhaps after "on".</summary>
    public Regex Dated { get; }

    /// <summary>Words of news of a society, of a list or a festival report.</summary>
    public FrozenSet<string> News { get; }

    /// <summary>Such words that may also be in a title, which the text should then confirm.</summary>
    public FrozenSet<string> NewsOrTitle { get; }

    /// <summary>Words of an announcement of screenings: such a post reviews none of its films.</summary>
    public FrozenSet<string> Announcing { get; }

    /// <summary>What is written about a film before it is seen: "trailer", "box office".</summary>
    public Regex Preview { get; }

    /// <summary>A part of a series: "season 2".</summary>
    public Regex OfSeries { get; }

    /// <summary>Articles with which a remark about a film begins rather than a subtitle: "Amber Line: a wet wonder".</summary>
    public FrozenSet<string> Indefinite { get; }

    /// <summary>Heads of a review's own parts, folded: "plot", "verdict".</summary>
    public FrozenSet<string> Headings { get; }

    /// <summary>Countries, folded, as a fact sheet names them with a year.</summary>
    public FrozenSet<string> Countries { get; }

    /// <summary>Words for numbers with which a headline counts the films of a list: "three", "vier".</summary>
    public FrozenDictionary<string, int> Counts { get; }

    private FrozenSet<string> Words(string entry) => _files.SelectMany(file => file.Words(Section, entry)).ToFrozenSet(StringComparer.Ordinal);

    private FrozenSet<string> Folded(string entry) => _files.SelectMany(file => file.Phrases(Section, entry)).Select(FilmTitle.FoldWords).ToFrozenSet(StringComparer.Ordinal);

    private string Any(string entry) => string.Join('|', _files.Select(file => file.Text(Section, entry)).OfType<string>().DefaultIfEmpty(Never));
}
