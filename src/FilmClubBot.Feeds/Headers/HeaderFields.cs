using FilmClubBot.Domain.Films;

namespace FilmClubBot.Feeds.Headers;

/// <summary>What the header of a file states, by key.</summary>
/// <param name="Values">The values by <see cref="Key"/>.</param>
internal sealed record HeaderFields(IReadOnlyDictionary<string, StatedValue> Values)
{
    /// <summary>A header that states nothing.</summary>
    public static HeaderFields None { get; } = new(new Dictionary<string, StatedValue>(StringComparer.Ordinal));

    /// <summary>A key in comparable form: <c>Film-Title</c>, <c>film_title</c> and <c>filmTitle</c> are one key.</summary>
    public static string Key(string written) => FilmTitle.FoldWords(written).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The words of the first of these keys that has any.</summary>
    public string? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Values.GetValueOrDefault(key)?.ToWords() is { } words)
                return words;
        }

        return null;
    }

    /// <summary>These fields, and the other ones for keys that these lack.</summary>
    public HeaderFields Or(HeaderFields others) =>
        new(others.Values.Concat(Values).GroupBy(field => field.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal));
}

/// <summary>A file's header and the text below it.</summary>
/// <param name="Fields">What the header states; <see cref="HeaderFields.None"/> without a header.</param>
/// <param name="Body">The text without the header.</param>
internal sealed record HeadedText(HeaderFields Fields, string Body);
