using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.OnWeb.Calendars;

/// <summary>Queries the entries of a calendar.</summary>
internal sealed class CalendarFeeds(IScreenings screenings, IRsvps rsvps, ICalendarTokens tokens, CalendarWriter writer, Locales locales, Club club, IClock clock)
{
    /// <summary>The maximum number of screenings in one calendar; of more, the latest are used.</summary>
    public const int MostEntries = 1000;

    // Cancelled screenings remain for the same time: clients remove cancelled events, but may retain those that are missing.
    private static readonly Duration _kept = Duration.FromDays(400), _ahead = Duration.FromDays(3 * 366);

    /// <summary>The calendar with a name: the society's, or a member's; null if there is none.</summary>
    /// <param name="name">The part of the address before <c>.ics</c>.</param>
    /// <param name="root">The base address of the pages.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    public async Task<CalendarFeed?> Find(string name, Uri root, CancellationToken cancellationToken)
    {
        if (SiteAddress.IsOf(club, name))
            return Feed(club.Name, [.. (await Public(cancellationToken)).Select(screening => new CalendarEntry(screening))], null, root);
        if (!CalendarToken.TryParse(name, null, out var token) || await tokens.Find(token, cancellationToken) is not { } member)
            return null;

        var answers = await rsvps.AnswersOf(member.Id, cancellationToken);
        List<CalendarEntry> entries = [];
        foreach (var screening in await Public(cancellationToken))
        {
            if (answers.TryGetValue(screening.Id, out var answer) && answer.Answer != RsvpAnswer.No)
                entries.Add(await InLine(new(screening, answer), answer, cancellationToken));
        }

        // The answer "no" removes a screening, which is a change too.
        var changed = answers.Values.Select(answer => (Instant?)answer.Since).Max();
        return Feed(locales.For(club.Locale)["calendar.ownname", ("club", club.Name)], entries, changed, root);
    }

    private async Task<IReadOnlyList<Screening>> Public(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var all = await screenings.Between(now - _kept, now + _ahead, cancellationToken);
        return [.. all.Where(screening => screening.IsPublic).TakeLast(MostEntries)];
    }

    // Whether the owner has a place depends on the replies of others.
    private async Task<CalendarEntry> InLine(CalendarEntry entry, Rsvp answer, CancellationToken cancellationToken)
    {
        if (entry.Screening is not { IsAhead: true, Capacity: { } capacity } || answer.Answer != RsvpAnswer.Going)
            return entry;
        var all = await rsvps.Of(entry.Screening.Id, cancellationToken);
        return entry with { Waits = new GuestList(all, capacity).PlaceInLine(answer.Member.Id) is not null, LineChangedAt = all.Max(other => other.Since) };
    }

    private CalendarFeed Feed(string name, List<CalendarEntry> entries, Instant? changed, Uri root)
    {
        var latest = entries.Select(entry => (Instant?)entry.ChangedAt).Append(changed).Max();
        return new(writer.Write(name, entries, root), latest);
    }
}

/// <summary>A calendar and its date of change.</summary>
/// <param name="Text">The iCalendar text.</param>
/// <param name="ChangedAt">When an entry last changed; null for an empty calendar.</param>
internal sealed record CalendarFeed(string Text, Instant? ChangedAt);
