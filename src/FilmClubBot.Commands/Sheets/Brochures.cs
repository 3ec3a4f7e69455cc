using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Sheets;

/// <summary>Writes the brochure of a term: every screening with its facts, words of a review, access, and a code.</summary>
public sealed class Brochures(IScreenings screenings, SheetExtracts extracts, IThemes themes, ScreeningPolicy policy, Club club, IClock clock)
{
    /// <summary>The brochure of a term; without one, of the term that is running or comes next; in a society without terms, of the screenings ahead.</summary>
    /// <inheritdoc cref="ProgrammeNotes.Of"/>
    public async Task<Sheet> Of(Term? named, SiteAddress site, Phrases say, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var term = named ?? Programme.UsualTerm(policy.Terms, now.InZone(club.Zone).Date);
        var span = Programme.Span(term, now, club.Zone);
        var programme = Programme.Of(await screenings.Between(span.Start, span.End, cancellationToken), term, now, club.Zone);
        var shown = (term is null ? programme.Ahead : programme.Weeks.SelectMany(week => week.Screenings)).Where(screening => screening.State != ScreeningState.Cancelled);
        List<SheetPart> parts = [];
        foreach (var screening in shown)
            parts.Add(await Entry(screening, site, say, cancellationToken));
        return new(term is null ? say["programme.title.open"] : say["programme.title.term", ("term", term.Name)], parts.Count > 0 ? parts : [new SheetText(say["programme.none"])])
        {
            Club = club.Name,
            Language = say.Locale,
            Description = say["brochure.about", ("club", club.Name)],
            Lead = term is null ? null : say["site.weeks", ("first", ReportSpan.Day(term.FirstDay, say)), ("last", ReportSpan.Day(term.LastDay, say)), ("n", term.Weeks)],
            Foot = SheetWords.Foot(site, SiteAddress.ProgrammePath(named), club, say),
        };
    }

    private async Task<SheetPart> Entry(Screening screening, SiteAddress site, Phrases say, CancellationToken cancellationToken)
    {
        var extract = screening.Film is { } film ? await extracts.Of(film.Id, await themes.OfFilm(film.Id, cancellationToken), 1, say, cancellationToken) : [];
        var place = SheetWords.Place(screening, say);
        return new SheetSection($"screening-{screening.Id}", ScreeningWords.Film(screening, say),
        [
            new SheetText(string.Join(" · ", new[] { SheetWords.When(screening, club, say), place }.OfType<string>())) { IsStrong = true },
            .. string.Join(" · ", new[] { screening.Presentation.Strand, SheetWords.Lead(screening, say) }.OfType<string>()) is { Length: > 0 } lead ? [new SheetText(lead)] : Array.Empty<SheetPart>(),
            .. SheetWords.Presented(screening, say),
            .. SheetWords.Access(screening, say),
            .. SheetWords.Content(screening, say),
            .. extract,
        ]) { Code = screening.IsAhead ? SheetWords.Code(screening, site, say) : null };
    }
}
