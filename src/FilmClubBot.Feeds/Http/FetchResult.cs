using FilmClubBot.Domain.Feeds;
using NodaTime;

namespace FilmClubBot.Feeds.Http;

/// <summary>What came of asking for a feed.</summary>
public abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>It is as it was (304).</summary>
    /// <param name="MovedTo">Where it stands for good now; null where it has not moved.</param>
    public sealed record Unchanged(Uri? MovedTo) : FetchResult;

    /// <summary>It was read.</summary>
    /// <param name="Body">Its bytes, unpacked.</param>
    /// <param name="Address">Where they came from in the end.</param>
    /// <param name="MovedTo">Where it stands for good now; null where it has not moved.</param>
    /// <param name="Validators">What to ask with the next time.</param>
    /// <param name="Links">The links of the answer's head, such as <c>hub</c> and <c>self</c>.</param>
    public sealed record Content(ReadOnlyMemory<byte> Body, Uri Address, Uri? MovedTo, Validators Validators, IReadOnlyList<HeadLink> Links) : FetchResult;

    /// <summary>It is gone for good (410).</summary>
    public sealed record Gone(string Reason) : FetchResult;

    /// <summary>It was not read.</summary>
    /// <param name="Reason">What happened and how to mend it, in a line.</param>
    /// <param name="RetryAfter">How long the site asks to be left alone, if it does.</param>
    /// <param name="Status">What the site answered; null where it did not.</param>
    public sealed record Failed(string Reason, Duration? RetryAfter = null, int? Status = null) : FetchResult;
}

/// <summary>A link in the head of an answer (RFC 8288).</summary>
/// <param name="Relation">What it leads to, lower case.</param>
/// <param name="Target">Where, absolute.</param>
public sealed record HeadLink(string Relation, Uri Target);
