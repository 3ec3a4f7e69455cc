using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>What is to be changed of an event; null stays as it is.</summary>
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
    /// What is to be written so that an event says what it should: what has changed here since it was last written, and what people
    /// changed there. A field that is as it was written, in the platform's own form, is left alone.
    /// </summary>
    /// <param name="posting">What was last written, and what the platform made of it.</param>
    /// <param name="wanted">What it should say.</param>
    /// <param name="theirs">What it says.</param>
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

    /// <summary>A text with these changes, taken from another one.</summary>
    /// <param name="before">The text; null where nothing is known of it, and all is taken.</param>
    /// <param name="after">Where the changed fields are taken from.</param>
    public EventText Merge(EventText? before, EventText after) => before is null ? after : new(
        Name is null ? before.Name : after.Name,
        Description is null ? before.Description : after.Description,
        Location is null ? before.Location : after.Location,
        Start is null ? before.Start : after.Start,
        End is null ? before.End : after.End);
}
