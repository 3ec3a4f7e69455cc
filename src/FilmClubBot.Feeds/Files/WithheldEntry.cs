using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Publishing;
using NodaTime;

namespace FilmClubBot.Feeds.Files;

/// <summary>An entry of a file that is not a published review.</summary>
/// <param name="Label">Its headline, or the file's name.</param>
/// <param name="Reason">Why it is not published.</param>
/// <param name="Draft">The review that it would be; null if it cannot be one.</param>
/// <param name="ChangesAt">When its dates change the reason; null if they do not.</param>
public sealed record WithheldEntry(string Label, Unpublished Reason, ReviewDraft? Draft, Instant? ChangesAt = null)
{
    /// <summary>What identifies the entry among those of its file: its id, or its title; null if the entry is the whole file.</summary>
    public string? Key { get; init; }
}
