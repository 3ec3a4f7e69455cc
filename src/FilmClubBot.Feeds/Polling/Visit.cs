using FilmClubBot.Domain.Feeds;
using FilmClubBot.Feeds.Syndication;
using NodaTime;

namespace FilmClubBot.Feeds.Polling;

/// <summary>What a visit to an address found.</summary>
public abstract record Visit
{
    private Visit()
    {
    }

    /// <summary>A feed.</summary>
    /// <param name="Document">What stands in it, the hubs that the answer's head names included.</param>
    /// <param name="Address">Where it was read.</param>
    /// <param name="MovedTo">Where it stands for good now; null where it has not moved.</param>
    /// <param name="Validators">What to ask with the next time.</param>
    public sealed record Feed(FeedDocument Document, Uri Address, Uri? MovedTo, Validators Validators) : Visit;

    /// <summary>Nothing new.</summary>
    /// <param name="MovedTo">Where it stands for good now; null where it has not moved.</param>
    public sealed record Unchanged(Uri? MovedTo) : Visit;

    /// <summary>A page that names feeds.</summary>
    /// <param name="Feeds">The feeds, at least one.</param>
    public sealed record Page(IReadOnlyList<Uri> Feeds) : Visit;

    /// <summary>It is gone for good.</summary>
    public sealed record Gone(string Reason) : Visit;

    /// <summary>Nothing that could be read.</summary>
    /// <param name="Reason">What is wrong and how to mend it, in a line.</param>
    /// <param name="RetryAfter">How long the site asks to be left alone, if it does.</param>
    /// <param name="Status">What the site answered; null where it did not, or where it answered well and with no feed.</param>
    public sealed record Failed(string Reason, Duration? RetryAfter = null, int? Status = null) : Visit;
}
