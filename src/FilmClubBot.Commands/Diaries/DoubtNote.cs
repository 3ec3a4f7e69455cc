using System.Globalization;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Diaries;

/// <summary>The note of an item of a followed diary whose film is in doubt: why, which film it may be, and the rating; stored as <c>nearyear 12 9</c>.</summary>
/// <param name="Doubt">Why the film is in doubt.</param>
/// <param name="Film">The film that it may be.</param>
/// <param name="Stars">The rating; null for none.</param>
public sealed record DoubtNote(EntryDoubt Doubt, FilmId Film, Stars? Stars)
{
    /// <summary>Reads a note; null for any other text.</summary>
    public static DoubtNote? Read(string? text) =>
        text?.Split(' ') is [var doubt, var film, var halves]
        && Enum.TryParse<EntryDoubt>(doubt, ignoreCase: true, out var known)
        && int.TryParse(film, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && int.TryParse(halves, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(known, new(id), number == 0 ? null : Domain.Ratings.Stars.FromHalves(number))
            : null;

    /// <summary>The text that is stored.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Doubt.ToString().ToLowerInvariant()} {Film} {Stars?.Halves ?? 0}");
}
