using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Events;

/// <summary>
/// What people changed of an event that the screening follows. What a command has changed at the same time stands, and so does what a
/// screening cannot have: both are written back.
/// </summary>
/// <param name="IsMoved">Whether it begins at another time.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Length">How long it takes, if they changed the end; null if not.</param>
/// <param name="Location">Where it is, if they changed that; null if not.</param>
internal sealed record EventChanges(bool IsMoved, Instant Start, Duration? Length, string? Location)
{
    /// <summary>How far ahead a screening can be moved in a platform's list.</summary>
    public static readonly Duration MostAhead = Duration.FromDays(5 * 366);

    private static readonly Duration _shortest = Duration.FromMinutes(1);

    /// <summary>Whether there are any.</summary>
    public bool Any => IsMoved || Length is not null || Location is not null;

    /// <summary>Finds them.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="wanted">What its event should say.</param>
    /// <param name="written">What was last written.</param>
    /// <param name="shown">What the platform made of it.</param>
    /// <param name="found">The event as it stands.</param>
    /// <param name="now">The moment.</param>
    public static EventChanges Of(Screening screening, EventText wanted, EventText written, EventText shown, ListedEvent found, Instant now)
    {
        var theirs = found.Text;
        // Begun by hand, an event may carry the hour of that.
        var isMoved = found.State == EventState.Scheduled && theirs.Start != shown.Start && wanted.Start == written.Start && theirs.Start > now && theirs.Start - now < MostAhead;
        var start = isMoved ? theirs.Start : screening.Start;
        // Only an end that was set itself tells a length: a film is no shorter for beginning later.
        var length = theirs.End != shown.End && wanted.End == written.End && theirs.End is { } end
            ? isMoved ? end - start : screening.Length + (end - screening.End)
            : (Duration?)null;
        if (length < _shortest || length > Screening.MaxLength || length == screening.Length)
            length = null;
        var location = theirs.Location != shown.Location && wanted.Location == written.Location ? HostileText.CleanLine(theirs.Location) : null;
        return new(isMoved, start, length, string.IsNullOrEmpty(location) || location.Length > Screening.MaxPlace ? null : location);
    }

    /// <summary>The screening with all of them but the start.</summary>
    public Screening Apply(Screening screening)
    {
        var after = screening with { Length = Length ?? screening.Length };
        if (Location is null)
            return after;
        // The location shows the place or, for what is watched apart, the link: what it showed is what they replaced.
        return WebLink.TryParse(Location, null, out var link)
            ? after with { Place = null, Link = link.Uri }
            : after with { Place = Location, Link = screening.Place is null ? null : screening.Link };
    }

    /// <summary>Which fields of the event are as people set them, and need no writing.</summary>
    /// <param name="wanted">What the event should say now.</param>
    /// <param name="theirs">What it says.</param>
    public EventEdit AsEdit(EventText wanted, EventText theirs) =>
        new(null, null, Location is null ? null : wanted.Location, IsMoved ? wanted.Start : null, wanted.End == theirs.End ? wanted.End : null);
}
