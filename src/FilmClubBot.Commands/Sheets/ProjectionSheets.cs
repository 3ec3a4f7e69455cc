using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Sheets;

/// <summary>Writes the sheet for the person who projects a film.</summary>
public sealed class ProjectionSheets(IScreenings screenings, ScreeningPolicy policy, Club club)
{
    private const string Blank = "……………………";

    /// <summary>The sheet of a screening; null if there is no such screening, it was not announced, or it is cancelled.</summary>
    /// <inheritdoc cref="ProgrammeNotes.Of"/>
    public async Task<Sheet?> Of(ScreeningId id, SiteAddress site, Phrases say, CancellationToken cancellationToken)
    {
        if (await screenings.Find(id, cancellationToken) is not { IsPublic: true, State: not ScreeningState.Cancelled } screening)
            return null;
        var title = ScreeningWords.Film(screening, say);
        return new(title,
        [
            new SheetFacts([.. Facts(screening, say)]),
            new SheetSection("times", say["projection.times"], [.. Times(screening, say)]),
            .. SheetWords.Content(screening, say),
            .. SheetWords.Access(screening, say),
        ])
        {
            Club = club.Name,
            Language = say.Locale,
            Description = say["projection.about", ("film", title), ("when", SheetWords.When(screening, club, say))],
            Above = say["projection.title"],
            When = SheetWords.When(screening, club, say),
            Where = screening.Place,
            Foot = SheetWords.Foot(site, SiteAddress.SheetPath(id, ScreeningSheet.Projection), club, say),
        };
    }

    // What is not stated has an empty line to write on.
    private static IEnumerable<(string Name, string Value)> Facts(Screening screening, Phrases say)
    {
        var presentation = screening.Presentation;
        if (presentation is { Format: FilmFormat.Unstated, AspectRatio: null })
            yield return (say["screening.format"], Blank);
        foreach (var fact in PresentationWords.Facts(presentation with { Strand = null, Certificate = null }, say))
            yield return fact;
        if (presentation.AspectRatio is null)
            yield return (say["projection.ratio"], Blank);
        yield return (say["projection.runtime"], ScreeningWords.Length(screening, say));
    }

    private IEnumerable<SheetPart> Times(Screening screening, Phrases say)
    {
        List<(string, string)> times = [(say["projection.start"], Clock(screening.Start, say))];
        if (screening.Begin != screening.Start)
            times.Add((say["projection.begin"], Clock(screening.Begin, say)));
        times.Add((say["projection.end"], Clock(screening.End, say)));
        if (policy.ClosingOf(screening) is not { } closesAt)
            return [new SheetFacts(times)];
        var latest = ClosingTime.LatestStart(screening, closesAt, club.Zone);
        times.Add((say["projection.closing"], Clock(ClosingTime.Of(screening.Start, closesAt, club.Zone), say)));
        times.Add((say["projection.latest"], Clock(latest, say)));
        return latest < screening.Start ? [new SheetFacts(times), new SheetText(say["projection.toolate"]) { IsStrong = true }] : [new SheetFacts(times)];
    }

    private string Clock(Instant moment, Phrases say) => LocalTimePattern.Create("HH:mm", say.Culture).Format(moment.InZone(club.Zone).TimeOfDay);
}
