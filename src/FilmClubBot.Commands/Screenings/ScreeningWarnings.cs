using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Warns of what a moderator may have overlooked; a warning never prevents a screening.</summary>
internal sealed class ScreeningWarnings(IScreenings screenings, ScreeningPolicy policy)
{
    /// <summary>The warnings about a screening: clashes with others, the venue's closing time, a length that is only assumed.</summary>
    public async Task<IReadOnlyList<Inline>> About(Screening screening, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        List<Inline> warnings = [];
        foreach (var other in await screenings.Between(screening.Start, screening.End, cancellationToken))
        {
            if (other.Id != screening.Id && other.State != ScreeningState.Cancelled)
                warnings.Add(say["screening.warnings.clash", ("film", ScreeningWords.Film(other, say)), ("when", ScreeningWords.WallTime(other.Start, caller.Club, say))]);
        }

        if (policy.ClosingOf(screening) is { } closesAt && ClosingTime.Of(screening.Start, closesAt, caller.Club.Zone) is var closing && screening.End > closing)
            warnings.Add(say["screening.warnings.closing", ("end", ScreeningWords.WallTime(screening.End, caller.Club, say)), ("closing", ScreeningWords.WallTime(closing, caller.Club, say))]);
        if (await TooManyShowings(screening, cancellationToken) is { } licensed)
            warnings.Add(say["screening.warnings.showings", ("film", ScreeningWords.Film(screening, say)), ("n", licensed.Limit), ("count", licensed.Count)]);
        if (screening.Film is { Runtime: null })
            warnings.Add(say["screening.warnings.length", ("length", ScreeningWords.Length(screening.Length, say))]);
        return warnings;
    }

    // Showings of one film count against one licence, unless their licence numbers differ.
    private async Task<(int Limit, int Count)?> TooManyShowings(Screening screening, CancellationToken cancellationToken)
    {
        if (screening.Film is not { } film)
            return null;
        var number = screening.Presentation.LicenceNumber;
        var showings = (await screenings.OfFilm(film.Id, cancellationToken))
            .Where(other => other.State != ScreeningState.Cancelled && (number is null || other.Presentation.LicenceNumber is not { } theirs || theirs == number))
            .ToList();
        return showings.Min(other => other.Presentation.Showings) is { } limit && showings.Count > limit ? (limit, showings.Count) : null;
    }
}
