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

/// <summary>Writes screenings as an iCalendar feed (RFC 5545, RFC 7986).</summary>
internal sealed class CalendarWriter(Club club, Locales locales, IClock clock)
{
    /// <summary>The media type of the text.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    // The polling interval that clients are asked to use; changes are also announced in the chat.
    private const string LooksEvery = "PT1H";

    private Phrases Say => locales.For(club.Locale);

    /// <summary>The calendar's text; deterministic for the same screenings.</summary>
    /// <param name="name">The calendar's name.</param>
    /// <param name="entries">The entries, in order.</param>
    /// <param name="root">The base address of the screenings' pages; null where there is none.</param>
    public string Write(string name, IReadOnlyList<CalendarEntry> entries, Uri? root)
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
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar serialiser returned no text.");
    }

    // Added even without a screening, because a calendar needs at least one component.
    private VTimeZone Zone(IReadOnlyList<CalendarEntry> entries)
    {
        if (entries.Count > 0)
            return CalendarZone.Of(club.Zone, entries.Min(entry => entry.Screening.Start), entries.Max(entry => entry.Screening.End));
        var year = Instant.FromUtc(clock.GetCurrentInstant().InUtc().Year, 1, 1, 0, 0);
        return CalendarZone.Of(club.Zone, year, year);
    }

    private CalendarEvent Event(CalendarEntry entry, Uri? root)
    {
        var screening = entry.Screening;
        var film = Clean(ScreeningWords.Film(screening, Say));
        var (start, end) = (CalendarZone.WallTime(screening.Start, club.Zone), CalendarZone.WallTime(screening.End, club.Zone));
        var isWall = start is not null && end is not null;
        var changed = CalendarZone.Utc(entry.ChangedAt);
        var written = new CalendarEvent
        {
            // Contains the society's name and not its address, which changes with the server.
            Uid = $"screening-{screening.Id}@{Uri.EscapeDataString(SiteAddress.IdentifierOf(club))}.filmclubbot",
            DtStamp = changed,
            LastModified = changed,
            Sequence = screening.Revision,
            Start = isWall ? start : CalendarZone.Utc(screening.Start),
            End = isWall ? end : CalendarZone.Utc(screening.End),
            Status = entry.IsCancelled ? "CANCELLED" : entry.IsTentative ? "TENTATIVE" : "CONFIRMED",
            // The society's screenings do not make its subscribers busy.
            Transparency = entry is { IsOwn: true, IsTentative: false, IsCancelled: false } ? "OPAQUE" : "TRANSPARENT",
            Summary = entry.IsCancelled ? Say["calendar.summary.cancelled", ("film", film)] : film,
            Description = Clean(Description(entry, root)),
            Categories = [Say["calendar.category"]],
            Url = root is null ? null : Page(screening, root),
        };
        if (Place(entry) is { } place)
            written.Location = Clean(place);
        return written;
    }

    private string Description(CalendarEntry entry, Uri? root)
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
        lines.AddRange(PresentationWords.Lines(screening.Presentation, Say));
        if (PresentationWords.Content(screening, Say) is { } content)
            lines.Add($"{Say["screening.contentnotes"]}: {content}");
        if (PresentationWords.Access(screening, Say) is { } access)
            lines.Add($"{Say["screening.accessnotes"]}: {access}");
        if (root is not null)
            lines.Add(Page(screening, root).AbsoluteUri);
        return string.Join('\n', lines);
    }

    // The link to an online screening is for its guests only: the society's calendar is public.
    private string? Place(CalendarEntry entry) => (entry.Screening.Place, entry.Screening.Link) switch
    {
        ({ } place, _) => place,
        (null, { } link) => entry.IsOwn ? link.AbsoluteUri : Say["programme.online"],
        _ => null,
    };

    private static Uri Page(Screening screening, Uri root) => new(root, screening.Film is { } film ? SiteAddress.FilmPath(film) : SiteAddress.ProgrammePath(null));

    // A title from a page or a feed may contain characters that calendars do not permit: RFC 5545, 3.3.11.
    private static string Clean(string text) => HostileText.Clean(text.ReplaceLineEndings("\n"));
}
