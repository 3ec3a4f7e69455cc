using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Feeds.Http;

/// <summary>The result of requesting a feed.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>The feed is unchanged (304).</summary>
    /// <param name="MovedTo">The feed's new permanent address; null if it has not moved.</param>
    public sealed record Unchanged(Uri? MovedTo) : FetchResult;

    /// <summary>The feed was read.</summary>
    /// <param name="Body">The body's bytes, unpacked.</param>
    /// <param name="Address">The address of the response, after redirects.</param>
    /// <param name="MovedTo">The feed's new permanent address; null if it has not moved.</param>
    /// <param name="Validators">The validators for the next request.</param>
    /// <param name="Links">The links of the response's headers, such as <c>hub</c> and <c>self</c>.</param>
    public sealed record Content(ReadOnlyMemory<byte> Body, Uri Address, Uri? MovedTo, Validators Validators, IReadOnlyList<HeadLink> Links) : FetchResult;

    /// <summary>The feed is permanently gone (410).</summary>
    public sealed record Gone(FeedProblem Problem) : FetchResult;

    /// <summary>The feed was not read.</summary>
    /// <param name="Problem">The problem.</param>
    /// <param name="RetryAfter">The delay that the site requests, if any.</param>
    /// <param name="Status">The response's status; null if there was no response.</param>
    public sealed record Failed(FeedProblem Problem, Duration? RetryAfter = null, int? Status = null) : FetchResult;
}

/// <summary>A link in the headers of a response (RFC 8288).</summary>
/// <param name="Relation">The link's relation, lower case.</param>
/// <param name="Target">The link's address, absolute.</param>
public sealed record HeadLink(string Relation, Uri Target);
