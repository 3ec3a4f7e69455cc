using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>A run of capitalised words that may name somebody.</summary>
/// <param name="Span">Where it stands in the body; a possessive ending is left out.</param>
/// <param name="Text">The name as printed.</param>
/// <param name="Words">Its words, lower case.</param>
/// <param name="IsPossessive">Whether it is followed by <c>'s</c>.</param>
/// <param name="OpensSentence">Whether a capital would stand there for any word.</param>
internal sealed record PersonName(TextSpan Span, string Text, IReadOnlyList<string> Words, bool IsPossessive, bool OpensSentence)
{
    /// <summary>Whether given name and surname are both there.</summary>
    public bool IsFull => Words.Count > 1;

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
