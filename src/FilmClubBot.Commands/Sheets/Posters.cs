using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Sheets;

/// <summary>Writes the poster of a screening.</summary>
public sealed class Posters(IScreenings screenings, SheetExtracts extracts, IThemes themes, Club club)
{
    /// <summary>The poster of a screening; null if there is no such screening, it was not announced, or it is cancelled.</summary>
    /// <inheritdoc cref="ProgrammeNotes.Of"/>
    public async Task<Sheet?> Of(ScreeningId id, SiteAddress site, Phrases say, CancellationToken cancellationToken)
    {
        if (await screenings.Find(id, cancellationToken) is not { IsPublic: true, State: not ScreeningState.Cancelled } screening)
            return null;
        var title = ScreeningWords.Film(screening, say);
        var extract = screening.Film is { } film ? await extracts.Of(film.Id, await themes.OfFilm(film.Id, cancellationToken), 1, say, cancellationToken) : [];
        return new(title,
        [
            .. SheetWords.PresentedInLine(screening, say),
            .. SheetWords.Access(screening, say),
            .. SheetWords.Content(screening, say),
            .. extract,
            .. SheetWords.Code(screening, site, say) is { } code ? [code] : Array.Empty<SheetPart>(),
        ])
        {
            Club = club.Name,
            Language = say.Locale,
            Description = say["poster.about", ("film", title), ("when", SheetWords.When(screening, club, say))],
            Above = screening.Presentation.Strand,
            Lead = SheetWords.Lead(screening, say),
            When = SheetWords.When(screening, club, say),
            Where = SheetWords.Place(screening, say),
            IsPoster = true,
        };
    }
}
