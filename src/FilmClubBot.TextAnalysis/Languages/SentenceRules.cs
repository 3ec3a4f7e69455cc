using System.Collections.Frozen;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The section "sentences" of a language's file.</summary>
internal sealed class SentenceRules
{
    private const string Section = "sentences";

    /// <param name="file">The language's data.</param>
    /// <param name="functionWords">Its function words, which open sentences where the file does not list other words.</param>
    public SentenceRules(LanguageFile file, FrozenSet<string> functionWords)
    {
        Abbreviations = file.Words(Section, "abbreviations");
        AbbreviationsAtEnd = file.Words(Section, "abbreviationsAtEnd");
        var openers = file.Words(Section, "openers");
        Openers = openers.Count > 0 ? openers : functionWords;
        HasOrdinalStops = file.Is(Section, "ordinalStops");
        HasSpaceBeforeStops = file.Is(Section, "spaceBeforeStops");
    }

    /// <summary>Abbreviations after which a sentence continues, without their last stop.</summary>
    public FrozenSet<string> Abbreviations { get; }

    /// <summary>Those of them after which a sentence often ends as well.</summary>
    public FrozenSet<string> AbbreviationsAtEnd { get; }

    /// <summary>Words that are capitalised mostly because they open a sentence.</summary>
    public FrozenSet<string> Openers { get; }

    /// <summary>Whether a stop after a number makes an ordinal: "der 2. Weltkrieg".</summary>
    public bool HasOrdinalStops { get; }

    /// <summary>Whether a space before a question or exclamation mark is the language's typography: "Que faire ? Rien."</summary>
    public bool HasSpaceBeforeStops { get; }
}
