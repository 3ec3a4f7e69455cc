using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>What a language says around quotations in more than one word: the section <c>patterns</c> of its file, of regular expressions.</summary>
internal sealed class SpeechPatterns
{
    private const string Section = "patterns";

    private readonly LanguageFile _file;

    /// <summary>Reads the section.</summary>
    public SpeechPatterns(LanguageFile file)
    {
        _file = file;
        (Imagined, Occasion, Told) = (Of("imagined", RegexOptions.RightToLeft), Of("occasion"), Of("told"));
        Named = [.. new[] { Told, Of("writing"), Of("outlet"), Of("place") }.OfType<Regex>()];
        YearAfter = Of("yearAfter");
        Viewed = Of("viewed");
        (Introduced, Described, Related) = (Of("introduced", RegexOptions.RightToLeft), Of("described"), Of("related"));
        (SourceArticles, NoSources) = (file.Words(Section, "sourceArticles"), file.Words(Section, "noSources"));
    }

    /// <summary>At the end of a text, what shows that the words after it are only imagined: "as if to say".</summary>
    public Regex? Imagined { get; }

    /// <summary>An interview, an essay or another occasion of words, in the group <c>source</c>.</summary>
    public Regex? Occasion { get; }

    /// <summary>An outlet to which somebody spoke: "told The Lantern".</summary>
    public Regex? Told { get; }

    /// <summary>All that names an outlet or a place in the group <c>source</c>, in the order in which they are tried.</summary>
    public IReadOnlyList<Regex> Named { get; }

    /// <summary>The year after a source: " in 2013".</summary>
    public Regex? YearAfter { get; }

    /// <summary>At the start of a sentence, the person whose view it reports, from the group <c>name</c> on: "For the historian Ann Bell,".</summary>
    public Regex? Viewed { get; }

    /// <summary>Before a name, what makes it a real person's: "my colleague".</summary>
    public Regex? Introduced { get; }

    /// <summary>After a name, what makes it a real person's: ", a lecturer".</summary>
    public Regex? Described { get; }

    /// <summary>After a name and a comma, what only an acquaintance has: "told me", "for thirty years".</summary>
    public Regex? Related { get; }

    /// <summary>Words at the beginning of a source that are left out: "his interview".</summary>
    public FrozenSet<string> SourceArticles { get; }

    /// <summary>First words of what is no source although it is capitalised: "at Christmas".</summary>
    public FrozenSet<string> NoSources { get; }

    private Regex? Of(string entry, RegexOptions options = RegexOptions.None) => _file.Text(Section, entry) is { } pattern ? Pattern.Of(pattern, options) : null;
}
