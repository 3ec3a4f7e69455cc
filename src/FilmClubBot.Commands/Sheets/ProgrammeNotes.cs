using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Sheets;

/// <summary>Writes the programme note of a screening, for its audience.</summary>
public sealed class ProgrammeNotes(IScreenings screenings, SheetExtracts extracts, IThemes themes, IRatings ratings, AudienceSlips audience, Club club)
{
    private const int MostExtracts = 3, MostThemes = 6, MostNext = 3;

    private static readonly Duration _season = Duration.FromDays(366);

    /// <summary>The note of a screening; null if there is no such screening, it was not announced, or it is cancelled.</summary>
    /// <param name="id">The screening.</param>
    /// <param name="site">The address of the society's pages.</param>
    /// <param name="say">The language.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    public async Task<Sheet?> Of(ScreeningId id, SiteAddress site, Phrases say, CancellationToken cancellationToken)
    {
        if (await screenings.Find(id, cancellationToken) is not { IsPublic: true, State: not ScreeningState.Cancelled } screening)
            return null;
        var around = (await screenings.Between(screening.Start - _season, screening.Start + _season, cancellationToken)).Where(other => other.IsPublic && other.Id != id && other.State != ScreeningState.Cancelled).ToList();
        IReadOnlyList<FilmTheme> found = screening.Film is { } film ? await themes.OfFilm(film.Id, cancellationToken) : [];
        var title = ScreeningWords.Film(screening, say);
        return new(title,
        [
            .. SheetWords.Facts([.. OfFilm(screening, say), .. SheetWords.Presented(screening, say).OfType<SheetFacts>().SelectMany(part => part.Facts)]),
            .. SheetWords.Access(screening, say),
            .. SheetWords.Content(screening, say),
            .. await Extracts(screening, found, say, cancellationToken),
            .. found.Count > 0 ? [new SheetText(say.Themes(FilmTheme.Shown(found).Take(MostThemes).Select(theme => theme.Name)), say["note.themes"])] : Array.Empty<SheetPart>(),
            .. await Last(around.LastOrDefault(other => other.Start < screening.Start && other is { State: ScreeningState.Over, Film: not null }), say, cancellationToken),
            .. Next(around.Where(other => other.Start > screening.Start), say),
        ])
        {
            Club = club.Name,
            Language = say.Locale,
            Description = say["note.about", ("film", title), ("when", SheetWords.When(screening, club, say))],
            Above = screening.Presentation.Strand,
            Lead = SheetWords.Lead(screening, say),
            When = SheetWords.When(screening, club, say),
            Where = SheetWords.Place(screening, say),
            Foot = SheetWords.Foot(site, SiteAddress.SheetPath(id, ScreeningSheet.Note), club, say),
        };
    }

    private static IEnumerable<(string Name, string Value)> OfFilm(Screening screening, Phrases say)
    {
        var film = screening.Film?.Facts;
        if (film?.OriginalTitle is { } original)
            yield return (say["film.original"], original);
        if (film is { Cast: [_, ..] cast })
            yield return (say["film.cast"], string.Join(", ", cast));
        if (film is { Languages: [_, ..] languages })
            yield return (say["film.languages"], string.Join(", ", languages));
    }

    private async Task<IEnumerable<SheetPart>> Extracts(Screening screening, IReadOnlyList<FilmTheme> found, Phrases say, CancellationToken cancellationToken) =>
        screening.Film is { } film && await extracts.Of(film.Id, found, MostExtracts, say, cancellationToken) is { Count: > 0 } passages
            ? [new SheetSection("extracts", say["note.extracts"], passages)]
            : [];

    // What people thought of the film that was shown before.
    private async Task<IEnumerable<SheetPart>> Last(Screening? last, Phrases say, CancellationToken cancellationToken)
    {
        if (last?.Film is not { } film)
            return [];
        var members = RatingSummary.Of((await ratings.OfFilm(film.Id, cancellationToken)).Select(rating => rating.Stars));
        return [new SheetSection("last", say["note.last"],
        [
            new SheetText(film.Label) { IsStrong = true },
            .. await audience.Announced(last, cancellationToken) is { } score ? [new SheetText(SlipWords.Score(score, say))] : Array.Empty<SheetPart>(),
            .. members.Count > 0 ? [new SheetText(say["note.members", ("summary", RatingWords.Of(members, say))])] : Array.Empty<SheetPart>(),
        ])];
    }

    private IEnumerable<SheetPart> Next(IEnumerable<Screening> later, Phrases say)
    {
        List<(string, string)> next = [.. later.Take(MostNext).Select(screening => (ScreeningWords.Film(screening, say), SheetWords.When(screening, club, say)))];
        return next.Count > 0 ? [new SheetSection("next", say["note.next"], [new SheetLines(next)])] : [];
    }
}
