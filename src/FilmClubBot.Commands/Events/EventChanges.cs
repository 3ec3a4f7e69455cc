using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Events;

/// <summary>
/// The changes that people made to an event on the platform and that the screening applies. A field that a command changed since the
/// last write, and a value that a screening cannot have, are ignored: the event is overwritten.
/// </summary>
/// <param name="IsMoved">Whether the start was changed.</param>
/// <param name="Start">The start.</param>
/// <param name="Length">The new length, if the end was changed; null if not.</param>
/// <param name="Location">The new location, if it was changed; null if not.</param>
internal sealed record EventChanges(bool IsMoved, Instant Start, Duration? Length, string? Location)
{
    /// <summary>The furthest that a screening can be moved into the future by its event.</summary>
    public static readonly Duration MostAhead = Duration.FromDays(5 * 366);

    private static readonly Duration _shortest = Duration.FromMinutes(1);

    /// <summary>Whether there are any.</summary>
    public bool Any => IsMoved || Length is not null || Location is not null;

    /// <summary>Detects the changes.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="wanted">The text that its event should have.</param>
    /// <param name="written">The text last written.</param>
    /// <param name="shown">The text that the platform returned for it.</param>
    /// <param name="found">The event's current state on the platform.</param>
    /// <param name="now">The moment.</param>
    public static EventChanges Of(Screening screening, EventText wanted, EventText written, EventText shown, ListedEvent found, Instant now)
    {
        var theirs = found.Text;
        // An event that was started manually may have that time as its start.
        var isMoved = found.State == EventState.Scheduled && theirs.Start != shown.Start && wanted.Start == written.Start && theirs.Start > now && theirs.Start - now < MostAhead;
        var start = isMoved ? theirs.Start : screening.Start;
        // Only a changed end is a new length: moving the start does not shorten the film.
        var length = theirs.End != shown.End && wanted.End == written.End && theirs.End is { } end
            ? isMoved ? end - start : screening.Length + (end - screening.End)
            : (Duration?)null;
        if (length < _shortest || length > Screening.MaxLength || length == screening.Length)
            length = null;
        var location = theirs.Location != shown.Location && wanted.Location == written.Location ? HostileText.CleanLine(theirs.Location) : null;
        return new(isMoved, start, length, string.IsNullOrEmpty(location) || location.Length > Screening.MaxPlace ? null : location);
    }

    /// <summary>The screening with all changes but the start applied.</summary>
    public Screening Apply(Screening screening)
    {
        var after = screening with { Length = Length ?? screening.Length };
        if (Location is null)
            return after;
        // The event's location shows the place or, for an online screening, the link; the change replaces the one that was shown.
        return WebLink.TryParse(Location, null, out var link)
            ? after with { Place = null, Link = link.Uri }
            : after with { Place = Location, Link = screening.Place is null ? null : screening.Link };
    }

    /// <summary>The fields whose new values are on the platform already and need not be written.</summary>
    /// <param name="wanted">The text that the event should have now.</param>
    /// <param name="theirs">The text that it has.</param>
    public EventEdit AsEdit(EventText wanted, EventText theirs) =>
        new(null, null, Location is null ? null : wanted.Location, IsMoved ? wanted.Start : null, wanted.End == theirs.End ? wanted.End : null);
}
