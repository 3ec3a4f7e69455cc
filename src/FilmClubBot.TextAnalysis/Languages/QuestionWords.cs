using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Languages;

/// <summary>The section "questions" of a language's file: how it asks, and with which words nothing is asked.</summary>
internal sealed class QuestionWords
{
    private const string Section = "questions";

    /// <summary>Reads the section.</summary>
    public QuestionWords(LanguageFile file)
    {
        Openers = file.Words(Section, "openers");
        Askers = file.Words(Section, "askers");
        BeforeAskers = file.Words(Section, "beforeAskers");
        Joiners = file.Words(Section, "joiners");
        Pronouns = file.Words(Section, "pronouns");
        Tags = file.Words(Section, "tags");
        NegativeTagEnding = file.Text(Section, "negativeTagEnding");
        Rhetorical = Opening(Joiners, file.Phrases(Section, "rhetorical"));
    }

    /// <summary>Words with which a question may begin.</summary>
    public FrozenSet<string> Openers { get; }

    /// <summary>Those of them that ask within a sentence too.</summary>
    public FrozenSet<string> Askers { get; }

    /// <summary>Words before those that ask within a sentence: "I wonder why".</summary>
    public FrozenSet<string> BeforeAskers { get; }

    /// <summary>"And", "but": a question may begin after them.</summary>
    public FrozenSet<string> Joiners { get; }

    /// <summary>Pronouns that a hyphen joins to the verb of a question: "est-il".</summary>
    public FrozenSet<string> Pronouns { get; }

    /// <summary>Words at the end that only ask for agreement: "right".</summary>
    public FrozenSet<string> Tags { get; }

    /// <summary>The ending of verbs that only ask for agreement: "don't you"; null if the language has none.</summary>
    public string? NegativeTagEnding { get; }

    /// <summary>The beginnings of questions that ask nothing: "who knows"; null if the language has none.</summary>
    public Regex? Rhetorical { get; }

    private static Regex? Opening(FrozenSet<string> joiners, IReadOnlyList<string> phrases)
    {
        if (phrases.Count == 0)
            return null;
        var after = joiners.Count == 0 ? "" : $"(?:(?:{OneOf(joiners.Order(StringComparer.Ordinal))}),? )?";
        return Pattern.Of($@"^¿?{after}(?:{OneOf(phrases)})\b", RegexOptions.IgnoreCase);
    }

    private static string OneOf(IEnumerable<string> phrases) => string.Join('|', phrases.Select(phrase => Regex.Escape(phrase).Replace("'", "['’]", StringComparison.Ordinal)));
}
