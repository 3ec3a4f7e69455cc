using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>How critics say which film a text is about, and who made it: the sections <c>films</c> of the languages' files.</summary>
/// <remarks>The forms of all languages are tried in every text: a title, a credit or a programme keeps the language that it was written in.</remarks>
internal sealed class FilmTalk
{
    private const string Section = "films", Never = "(?!)";

    private static readonly Lazy<FilmTalk> _ofAll = new(() => new([.. Language.All.Select(language => language.File)]));

    private readonly IReadOnlyList<LanguageFile> _files;

    private FilmTalk(IReadOnlyList<LanguageFile> files)
    {
        _files = files;
        (Copulas, Articles, Facts) = (Words("copulas"), Words("articles"), Words("facts"));
        Several = Words("several");
        Credits = Phrases("credits").ToFrozenSet(StringComparer.Ordinal);
        Definition = Pattern.Of($@"\G(?:\p{{Lu}}\p{{L}}+\. )?(?<title>[“«""„]?[\p{{Lu}}\d][^,.;:!?()\n]{{1,60}}?)(?:,? (?:{string.Join('|', Copulas)}) (?:{string.Join('|', Articles)})|,(?<apposed> (?:{string.Join('|', Articles)}))?)(?<rest>(?: [\p{{L}}’'-]+){{1,4}})");
        var by = Any("by");
        Title = new(by);
        var labels = string.Join('|', Phrases("credits").OrderByDescending(label => label.Length).Select(Regex.Escape));
        DirectedBy = BeforeName($@"(?:{Any("directedBy")}|(?i:{labels})(?:\(s\))? ?:)");
        Credit = Pattern.Of($@"\G[“‘""'«„*_]?(?<title>[\p{{Lu}}\d][^\n,;()“”""«»„*_]{{0,80}}?)[”’""'»*_]{{0,2}}, (?:{Any("directedBy")}) \p{{Lu}}[\p{{L}}’'.-]+ (?:\p{{Ll}}+ )?\p{{Lu}}");
        Director = BeforeName($@"(?:{Any("director")})(?:{Any("ofPicture")})?,?");
        Made = BeforeName($"(?:{Any("made")})");
        Makes = Pattern.Of($@"^ (?:{Any("makes")})\b");
        (Directs, OwnsFilm, OfAnother) = (Pattern.Of(Any("directs")), Pattern.Of(Any("ownsFilm")), Pattern.Of(Any("ofAnother")));
        Starring = Pattern.Of($@"\b(?:{Any("starring")})\b");
        OpensCredit = Pattern.Of($"^(?:d\\.|R:|réal|(?i:{labels})|{by})");
        Showtime = Pattern.Of(Any("showtime"));
        Seen = Pattern.Of(Any("seen"));
        YearLabel = Pattern.Of($@"(?:^|\n|\| )(?:{string.Join('|', Phrases("yearLabels").Select(Regex.Escape))}) ?:[^\n]{{0,20}}?(?<year>(?:18|19|20)\d\d)\b");
        (Dated, Released) = (Pattern.Of(Any("dated")), Pattern.Of(Any("released")));
    }

    /// <summary>The forms of all languages.</summary>
    public static FilmTalk OfAll => _ofAll.Value;

    /// <summary>At the start of a sentence, a title in the group <c>title</c>, and in the group <c>rest</c> the words that say what it is: "Amber Line is a quiet film".</summary>
    public Regex Definition { get; }

    /// <summary>"Is" and "was" in "Amber Line is a quiet film".</summary>
    public FrozenSet<string> Copulas { get; }

    /// <summary>The articles after them.</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>Labels of a director among a film's facts, lower case: "director", "buch und regie".</summary>
    public FrozenSet<string> Credits { get; }

    /// <summary>Words that label a fact of a film: "cast", "Kamera".</summary>
    public FrozenSet<string> Facts { get; }

    /// <summary>Words of a sentence about several films: "both".</summary>
    public FrozenSet<string> Several { get; }

    /// <summary>The forms of a title with its director.</summary>
    public TitleCredits Title { get; }

    /// <summary>At the end of what precedes a director's name: "directed by ", "Regie: ".</summary>
    public Regex DirectedBy { get; }

    /// <summary>At the start of a sentence, a title in the group <c>title</c> and who directed it: "Amber Line, written and directed by Ilse Roth".</summary>
    public Regex Credit { get; }

    /// <summary>At the end of what precedes a name, the profession: "director ".</summary>
    public Regex Director { get; }

    /// <summary>At the end of what precedes names that "made" may follow: "which Michael Powell and Emeric Pressburger made".</summary>
    public Regex Made { get; }

    /// <summary>After names, shows that they made the film.</summary>
    public Regex Makes { get; }

    /// <summary>After a name, shows that the person directs.</summary>
    public Regex Directs { get; }

    /// <summary>After a possessive name, what it owns: "’s 1948 masterpiece".</summary>
    public Regex OwnsFilm { get; }

    /// <summary>Before a director's name, shows that the film is another: "the daughter of the filmmaker …".</summary>
    public Regex OfAnother { get; }

    /// <summary>In brackets after a title, where the names are no longer directors.</summary>
    public Regex Starring { get; }

    /// <summary>The start of brackets that name a director: "(d. Ann Bell)", "(Regie: Ann Bell)".</summary>
    public Regex OpensCredit { get; }

    /// <summary>At the end of a line, when a film is shown: ", Friday 3 March at 8 pm".</summary>
    public Regex Showtime { get; }

    /// <summary>Before the title of a film that the author has seen: "last night we went to see …".</summary>
    public Regex Seen { get; }

    /// <summary>The label of a release year with the year, in the group <c>year</c>.</summary>
    public Regex YearLabel { get; }

    /// <summary>After a title, when it appeared, in the group <c>year</c>.</summary>
    public Regex Dated { get; }

    /// <summary>Anywhere in a text about one film, when that appeared, in the group <c>year</c>.</summary>
    public Regex Released { get; }

    // Read from the name backwards, it fails at the first letter where it is tried in vain. A mark may stand before the name.
    private static Regex BeforeName(string words) => Pattern.Of($@"\b{words} [^\p{{L}}]?$", RegexOptions.RightToLeft);

    private FrozenSet<string> Words(string entry) => _files.SelectMany(file => file.Words(Section, entry)).ToFrozenSet(StringComparer.Ordinal);

    private IEnumerable<string> Phrases(string entry) => _files.SelectMany(file => file.Phrases(Section, entry));

    // An alternative of each language; what no language has matches nothing.
    private string Any(string entry) => string.Join('|', _files.Select(file => file.Text(Section, entry)).OfType<string>().DefaultIfEmpty(Never));
}
