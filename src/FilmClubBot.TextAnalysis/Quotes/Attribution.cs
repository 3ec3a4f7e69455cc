using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>Who is said to speak a quotation.</summary>
/// <param name="Subject">The name or noun as printed; null for a pronoun.</param>
/// <param name="Kind">What sort of word the subject is.</param>
/// <param name="IsPast">Whether the verb is one of report in the past: interviews, not plots.</param>
/// <param name="IsNaming">Whether the verb gives a name ("calls it") rather than reports a sentence.</param>
/// <param name="Clause">The stretch that attributes, in which a source may be named.</param>
internal sealed record Attribution(string? Subject, SubjectKind Kind, bool IsPast, bool IsNaming, TextSpan Clause);

/// <summary>What sort of word stands for a speaker.</summary>
internal enum SubjectKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>He, she, they.</summary>
    Pronoun,

    /// <summary>A trade of real people: "the director", "one critic".</summary>
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
