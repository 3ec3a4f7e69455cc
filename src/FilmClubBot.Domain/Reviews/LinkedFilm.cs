using System.Text.RegularExpressions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Texts;

namespace FilmClubBot.Domain.Reviews;

/// <summary>A link in a review's text to the page of a film on a site that numbers or names films.</summary>
/// <param name="Id">The film's id there.</param>
/// <param name="Text">The words that are linked, on one line; empty for an address that is written out, and for a linked picture.</param>
public sealed partial record LinkedFilm(ExternalFilmId Id, string Text)
{
    /// <summary>The most links of a review that are stored, the first ones, and the longest text of one, in UTF-16 units.</summary>
    public const int MaxPerReview = 50, MaxTextLength = 100;

    /// <summary>The link to an address.</summary>
    /// <param name="address">The address as written, absolute.</param>
    /// <param name="text">The words that are linked.</param>
    /// <returns>Null where the address is no film's on one of the sites.</returns>
    public static LinkedFilm? Of(string address, string text)
    {
        if (address.Length > ReviewImage.MaxAddressLength || FilmLink.Read(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address) is not { Address: not null, Id: { } id })
            return null;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new(id, line.Contains("://", StringComparison.Ordinal) || FilmLink.Read(line)?.Address is not null ? "" : line.Cut(MaxTextLength));
    }

    /// <summary>The addresses that are written out in a text.</summary>
    public static IEnumerable<LinkedFilm> WrittenIn(string text) => Address().Matches(text).Select(match => Of(match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '"', '”', '’'), "")).OfType<LinkedFilm>();

    /// <summary>The links that are stored: each once, in the order of the text.</summary>
    public static IReadOnlyList<LinkedFilm> Distinct(IEnumerable<LinkedFilm> links) => [.. links.Distinct().Take(MaxPerReview)];

    [GeneratedRegex(@"https?://[^\s<>()\[\]]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
