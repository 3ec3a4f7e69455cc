using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>A run of capitalised words that may be a person's name.</summary>
/// <param name="Span">The position in the body; a possessive ending is left out.</param>
/// <param name="Text">The name as printed, without line breaks.</param>
/// <param name="Words">Its words, lower case.</param>
/// <param name="IsPossessive">Whether it is followed by <c>'s</c>.</param>
/// <param name="OpensSentence">Whether any word would be capitalised at that place.</param>
/// <param name="Honorific">The printed title before it, <c>Mrs.</c> or <c>Uncle</c>; null for none.</param>
internal sealed record PersonName(TextSpan Span, string Text, IReadOnlyList<string> Words, bool IsPossessive, bool OpensSentence, string? Honorific)
{
    /// <summary>The name as a critic would write it: a surname alone retains its <c>Mrs.</c></summary>
    public string Styled => IsFull || Honorific is null ? Text : $"{Honorific} {Text}";

    /// <summary>Whether the name has both given name and surname.</summary>
    public bool IsFull { get; } = Words.Count > 1 && !Words.Take(Words.Count - 1).All(English.NameParticles.Contains);

    /// <summary>The word by which critics refer to a person after the introduction.</summary>
    public string Surname => Words[^1];
}

/// <summary>Looks names up by their position.</summary>
internal static class PersonNames
{
    /// <summary>Index of the first name that starts at or after an offset.</summary>
    public static int From(IReadOnlyList<PersonName> names, int offset) => Ordered.FirstFrom(names, offset, static name => name.Span.Start);


    /// <summary>The names inside a span.</summary>
    public static IEnumerable<PersonName> In(IReadOnlyList<PersonName> names, TextSpan span)
    {
        for (var i = From(names, span.Start); i < names.Count && names[i].Span.Start < span.End; i++)
            yield return names[i];
    }
}
