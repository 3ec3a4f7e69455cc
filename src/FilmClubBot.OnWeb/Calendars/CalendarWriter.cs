using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;
using NodaTime;

namespace FilmClubBot.OnWeb.Calendars;

/// <summary>Writes screenings as a calendar (RFC 5545, RFC 7986) that a program subscribes to.</summary>
internal sealed class CalendarWriter(Club club, Locales locales, IClock clock)
{
    // How often a client is asked to look: a screening that is moved is told of by chat as well.
    private const string LooksEvery = "PT1H";

    private Phrases Say => locales.For(club.Locale);

    /// <summary>The calendar's text, the same for the same screenings.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="entries">What stands in it, in their order.</param>
    /// <param name="root">Where the pages of the screenings are.</param>
    public string Write(string name, IReadOnlyList<CalendarEntry> entries, Uri root)
    {
        var calendar = new Calendar { ProductId = $"-//FilmClubBot//Screenings//{Say.Locale.ToUpperInvariant()}", Method = "PUBLISH" };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-TIMEZONE", club.Zone.Id);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", LooksEvery);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", LooksEvery);
        calendar.AddTimeZone(Zone(entries));
        foreach (var entry in entries)
            calendar.Events.Add(Event(entry, root));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar came to nothing.");
    }

    // Also without a screening: a calendar of nothing at all is none.
    private VTimeZone Zone(IReadOnlyList<CalendarEntry> entries)
    {
        if (entries.Count > 0)
            return CalendarZone.Of(club.Zone, entries.Min(entry => entry.Screening.Start), entries.Max(entry => entry.Screening.End));
        var year = Instant.FromUtc(clock.GetCurrentInstant().InUtc().Year, 1, 1, 0, 0);
        return CalendarZone.Of(club.Zone, year, year);
    }

    private CalendarEvent Event(CalendarEntry entry, Uri root)
    {
        var screening = entry.Screening;
        var film = Clean(ScreeningWords.Film(screening, Say));
        var (start, end) = (CalendarZone.WallTime(screening.Start, club.Zone), CalendarZone.WallTime(screening.End, club.Zone));
        var isWall = start is not null && end is not null;
        var changed = CalendarZone.Utc(entry.ChangedAt);
        var written = new CalendarEvent
        {
            // Of the society's name and not of its address, which a move to another server changes.
            Uid = $"screening-{screening.Id}@{Uri.EscapeDataString(SiteAddress.ClubName(club))}.filmclubbot",
            DtStamp = changed,
            LastModified = changed,
            Sequence = screening.Revision,
            Start = isWall ? start : CalendarZone.Utc(screening.Start),
            End = isWall ? end : CalendarZone.Utc(screening.End),
            Status = entry.IsCancelled ? "CANCELLED" : entry.IsTentative ? "TENTATIVE" : "CONFIRMED",
            // The society's evenings are not its subscribers' appointments.
            Transparency = entry is { IsOwn: true, IsTentative: false, IsCancelled: false } ? "OPAQUE" : "TRANSPARENT",
            Summary = entry.IsCancelled ? Say["calendar.summary.cancelled", ("film", film)] : film,
            Description = Clean(Description(entry, root)),
            Categories = [Say["calendar.category"]],
            Url = Page(screening, root),
        };
        if (Place(entry) is { } place)
            written.Location = Clean(place);
        return written;
    }

    private string Description(CalendarEntry entry, Uri root)
    {
        var screening = entry.Screening;
        List<string> lines = [];
        if (entry.IsCancelled)
            lines.Add(Say["calendar.cancelled"]);
        if (entry.IsCancelled && screening.CancelledBecause is { } because)
            lines.Add(because);
        if (entry.Waits && !entry.IsCancelled)
            lines.Add(Say["calendar.waiting"]);
        if (screening.MovedFrom is { } from && !entry.IsCancelled)
            lines.Add(Say["screening.message.movedfrom", ("when", ScreeningWords.WallTime(from, club, Say))]);
        if (screening.Film is { Directors: [_, ..] directors })
            lines.Add($"{Say["film.director"]}: {string.Join(", ", directors)}");
        if (screening.Host is { } host)
            lines.Add($"{Say["screening.host"]}: {host.Name}");
        if (entry.IsOwn && screening.Link is { } link)
            lines.Add(link.AbsoluteUri);
        if (screening.ContentNotes is { } content)
            lines.Add($"{Say["screening.contentnotes"]}: {content}");
        if (screening.AccessNotes is { } access)
            lines.Add($"{Say["screening.accessnotes"]}: {access}");
        lines.Add(Page(screening, root).AbsoluteUri);
        return string.Join('\n', lines);
    }

    // The link to a screening that is watched apart is its members' alone: the society's calendar is open to the world.
    private string? Place(CalendarEntry entry) => (entry.Screening.Place, entry.Screening.Link) switch
    {
        ({ } place, _) => place,
        (null, { } link) => entry.IsOwn ? link.AbsoluteUri : Say["programme.online"],
        _ => null,
    };

    private static Uri Page(Screening screening, Uri root) => new(root, screening.Film is { } film ? SiteAddress.FilmPath(film) : SiteAddress.ProgrammePath(null));

    // What reached a title by a page or a feed may hold what no calendar may: RFC 5545, 3.3.11.
    private static string Clean(string text) => HostileText.Clean(text.ReplaceLineEndings("\n"));
}
