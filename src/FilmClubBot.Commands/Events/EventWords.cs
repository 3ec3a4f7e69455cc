using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Events;

/// <summary>Formats a screening as an event, in the society's language.</summary>
internal static class EventWords
{
    /// <summary>The complete text. Place and time are fields of the event; the description has the rest.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="platform">The platform on whose list it is.</param>
    /// <param name="site">The address of the society's pages.</param>
    /// <param name="say">The language.</param>
    public static EventText TextOf(Screening screening, Platform platform, SiteAddress site, Phrases say) => new(
        ScreeningWords.Film(screening, say),
        string.Join('\n', Lines(screening, platform, site, say)),
        Location(screening, say),
        screening.Start,
        // A countdown ahead of time can make a screening end before its planned start, but an event must end after its start.
        screening.End > screening.Start ? screening.End : screening.Start + screening.Length);

    /// <summary>The state that its event should have.</summary>
    public static EventState StateOf(Screening screening) => screening.State switch
    {
        ScreeningState.Running => EventState.Active,
        ScreeningState.Over => EventState.Completed,
        ScreeningState.Cancelled => EventState.Cancelled,
        _ => EventState.Scheduled,
    };

    /// <summary>The screening's description in the audit log.</summary>
    public static string Subject(Screening screening, Club club, Phrases say) => $"{ScreeningWords.Film(screening, say)}, {ScreeningWords.ShortTime(screening.Start, club, say)} (#{screening.Id})";

    private static string Location(Screening screening, Phrases say) => screening.Place ?? screening.Link?.AbsoluteUri ?? say["screening.nowhere"];

    private static IEnumerable<string> Lines(Screening screening, Platform platform, SiteAddress site, Phrases say)
    {
        yield return Line("screening.takes", ScreeningWords.Length(screening, say));
        if (screening.Host is { } host)
            yield return Line("screening.host", host.Name);
        if (screening.Capacity is { } capacity)
            yield return say["event.places", ("n", capacity)];
        foreach (var line in PresentationWords.Lines(screening.Presentation, say))
            yield return line;
        if (PresentationWords.Content(screening, say) is { } content)
            yield return Line("screening.contentnotes", content);
        if (PresentationWords.Access(screening, say) is { } access)
            yield return Line("screening.accessnotes", access);
        if (screening.Licence is { } licence)
            yield return Line("screening.licence", licence);
        if (screening is { Place: not null, Link: { } link })
            yield return link.AbsoluteUri;
        if (screening.Film is { } film && site.IsReachedFrom(platform) && site.At(SiteAddress.FilmPath(film)) is { } page)
            yield return page.AbsoluteUri;
        yield return say["event.answer"];

        string Line(string key, string value) => $"{Card.LabelIn(say, say[key])} {value}";
    }
}
