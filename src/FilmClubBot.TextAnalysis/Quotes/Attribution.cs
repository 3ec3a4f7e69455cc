using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Who is said to speak a quotation.</summary>
/// <param name="Subject">The words that stand for the speaker.</param>
/// <param name="IsPast">Whether the verb is one of report in the past: interviews, not plots.</param>
/// <param name="IsNaming">Whether the verb gives a name ("calls it") rather than reports a sentence.</param>
/// <param name="Clause">The stretch that attributes, in which a source may be named.</param>
internal sealed record Attribution(Subject Subject, bool IsPast, bool IsNaming, TextSpan Clause);

/// <summary>The words that stand for a speaker.</summary>
/// <param name="Kind">What sort of words they are.</param>
/// <param name="Text">As printed: a name with its <c>Mrs.</c>, "my brother-in-law"; a pronoun in lower case; empty where nothing is printed.</param>
/// <param name="Head">The noun that rules them, lower case; the same as the text for a pronoun.</param>
internal sealed record Subject(SubjectKind Kind, string Text = "", string Head = "");

/// <summary>What sort of word stands for a speaker.</summary>
internal enum SubjectKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>He, she, they.</summary>
    Pronoun,

    /// <summary>Real people by trade or acquaintance: "the director", "one critic", "my aunt".</summary>
    RealNoun,

    /// <summary>Somebody in the story: "his mother".</summary>
    RoleNoun,

    /// <summary>A voice-over, a title card: the film itself speaks.</summary>
    FilmVoice,

    /// <summary>The critic: "I tell myself".</summary>
    Critic,

    /// <summary>Nobody in particular: "some say", "the message".</summary>
    Nobody,
}
