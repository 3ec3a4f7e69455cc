using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>The attribution of a quotation to a speaker.</summary>
/// <param name="Subject">The words that refer to the speaker.</param>
/// <param name="IsPast">Whether the verb of report is in the past, as in interviews and unlike in plots.</param>
/// <param name="Form">How the words are attributed.</param>
/// <param name="Clause">The attributing clause, which may name a source.</param>
internal sealed record Attribution(Subject Subject, bool IsPast, AttributionForm Form, TextSpan Clause)
{
    /// <summary>Where the verb of report begins, or the clause ends: who is named after it is spoken to or of, and does not speak.</summary>
    public int Until { get; init; } = Clause.End;
}

/// <summary>How words are attributed.</summary>
internal enum AttributionForm
{
    /// <summary>A verb of report, or the punctuation that replaces it: "says Bell", "Bell:".</summary>
    Report,

    /// <summary>A verb of judgement or naming: "Bell calls it", "Bell found it".</summary>
    Naming,

    /// <summary>A noun of saying: "whose motto is", "the last line:".</summary>
    Noun,

    /// <summary>A name that signs the words: "— Ann Bell".</summary>
    Signature,
}

/// <summary>The words that refer to a speaker.</summary>
/// <param name="Kind">The kind of words.</param>
/// <param name="Text">As printed: a name with its <c>Mrs.</c>, "my brother-in-law"; a pronoun in lower case; empty if nothing is printed, so that any person may be meant.</param>
/// <param name="Head">The head noun, lower case; the same as the text for a pronoun.</param>
internal sealed record Subject(SubjectKind Kind, string Text = "", string Head = "")
{
    /// <summary>The subject that a verb does without: a pronoun of any gender.</summary>
    public static Subject Dropped { get; } = new(SubjectKind.Pronoun);
}

/// <summary>The kind of words that refer to a speaker.</summary>
internal enum SubjectKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>He, she, they.</summary>
    Pronoun,

    /// <summary>Real people by profession or acquaintance: "the director", "one critic", "my aunt".</summary>
    RealNoun,

    /// <summary>A character in the story: "his mother".</summary>
    RoleNoun,

    /// <summary>A voice-over, a title card: the film itself speaks.</summary>
    FilmVoice,

    /// <summary>The critic: "I tell myself".</summary>
    Critic,

    /// <summary>Nobody specific: "some say", "the message".</summary>
    Nobody,
}
