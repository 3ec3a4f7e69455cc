using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>A run of capitalised words that may name somebody.</summary>
/// <param name="Span">Where it stands in the body; a possessive ending is left out.</param>
/// <param name="Text">The name as printed, line breaks aside.</param>
/// <param name="Words">Its words, lower case.</param>
/// <param name="IsPossessive">Whether it is followed by <c>'s</c>.</param>
/// <param name="OpensSentence">Whether a capital would stand there for any word.</param>
/// <param name="Honorific">What stands before it as printed, <c>Mrs.</c> or <c>Uncle</c>; null for none.</param>
internal sealed record PersonName(TextSpan Span, string Text, IReadOnlyList<string> Words, bool IsPossessive, bool OpensSentence, string? Honorific)
{
    /// <summary>The name as a critic would give it: a surname alone keeps its <c>Mrs.</c></summary>
    public string Styled => IsFull || Honorific is null ? Text : $"{Honorific} {Text}";

    /// <summary>Whether given name and surname are both there.</summary>
    public bool IsFull => Words.Count > 1 && !Words.Take(Words.Count - 1).All(English.NameParticles.Contains);

    /// <summary>The word by which a critic calls somebody once introduced.</summary>
    public string Surname => Words[^1];
}

/// <summary>Looks names up by where they stand.</summary>
internal static class PersonNames
{
    /// <summary>Index of the first name that starts at or after an offset.</summary>
    public static int From(IReadOnlyList<PersonName> names, int offset)
    {
        var low = 0;
        var high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The names inside a span.</summary>
    public static IEnumerable<PersonName> In(IReadOnlyList<PersonName> names, TextSpan span)
    {
        for (var i = From(names, span.Start); i < names.Count && names[i].Span.Start < span.End; i++)
            yield return names[i];
    }
}
