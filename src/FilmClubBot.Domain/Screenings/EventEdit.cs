using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>Changes to an event; null leaves a field unchanged.</summary>
/// <param name="Name">As <see cref="EventText.Name"/>.</param>
/// <param name="Description">As <see cref="EventText.Description"/>.</param>
/// <param name="Location">As <see cref="EventText.Location"/>.</param>
/// <param name="Start">As <see cref="EventText.Start"/>.</param>
/// <param name="End">As <see cref="EventText.End"/>.</param>
public sealed record EventEdit(string? Name, string? Description, string? Location, Instant? Start, Instant? End)
{
    /// <summary>Whether nothing is to be changed.</summary>
    public bool IsEmpty => this is { Name: null, Description: null, Location: null, Start: null, End: null };

    /// <summary>
    /// The changes needed to update an event: fields that have changed here since they were last written, and fields that people
    /// edited on the platform. A field that is unchanged, in the platform's own form, is left alone.
    /// </summary>
    /// <param name="posting">The last written text, and the form in which the platform showed it.</param>
    /// <param name="wanted">The text that the event should have.</param>
    /// <param name="theirs">The text that the event has.</param>
    public static EventEdit Between(EventPosting posting, EventText wanted, EventText theirs)
    {
        var (written, shown) = (posting.Written, posting.Shown);
        return new(
            wanted.Name != written?.Name || theirs.Name != shown?.Name ? wanted.Name : null,
            wanted.Description != written?.Description || theirs.Description != shown?.Description ? wanted.Description : null,
            wanted.Location != written?.Location || theirs.Location != shown?.Location ? wanted.Location : null,
            wanted.Start != written?.Start || theirs.Start != shown?.Start ? wanted.Start : null,
            wanted.End != written?.End || theirs.End != shown?.End ? wanted.End : null);
    }

    /// <summary>Applies the changed fields to a text.</summary>
    /// <param name="before">The text; null if it is unknown, which applies all fields.</param>
    /// <param name="after">The source of the changed fields.</param>
    public EventText Merge(EventText? before, EventText after) => before is null ? after : new(
        Name is null ? before.Name : after.Name,
        Description is null ? before.Description : after.Description,
        Location is null ? before.Location : after.Location,
        Start is null ? before.Start : after.Start,
        End is null ? before.End : after.End);
}
