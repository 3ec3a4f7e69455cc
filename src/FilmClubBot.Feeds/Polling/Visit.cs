using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Syndication;
using NodaTime;

namespace FilmClubBot.Feeds.Polling;

/// <summary>The result of fetching an address.</summary>
public abstract record Visit
{
    private Visit()
    {
    }

    /// <summary>The address is a feed's.</summary>
    /// <param name="Document">The feed's content, including the hubs of the response's headers.</param>
    /// <param name="Address">The address that the feed was read from.</param>
    /// <param name="MovedTo">The feed's new permanent address; null if it has not moved.</param>
    /// <param name="Validators">The validators for the next request.</param>
    public sealed record Feed(FeedDocument Document, Uri Address, Uri? MovedTo, Validators Validators) : Visit;

    /// <summary>The feed is unchanged.</summary>
    /// <param name="MovedTo">The feed's new permanent address; null if it has not moved.</param>
    public sealed record Unchanged(Uri? MovedTo) : Visit;

    /// <summary>The address is a page's that links feeds.</summary>
    /// <param name="Feeds">The feeds, at least one.</param>
    public sealed record Page(IReadOnlyList<Uri> Feeds) : Visit;

    /// <summary>The feed is permanently gone.</summary>
    public sealed record Gone(FeedProblem Problem) : Visit;

    /// <summary>The address could not be read.</summary>
    /// <param name="Problem">The problem.</param>
    /// <param name="RetryAfter">The delay that the site requests, if any.</param>
    /// <param name="Status">The status of a failed response; null if there was no response, or a successful one without a feed.</param>
    public sealed record Failed(FeedProblem Problem, Duration? RetryAfter = null, int? Status = null) : Visit;
}
