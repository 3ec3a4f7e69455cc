using System.Net.Sockets;
using FilmClubBot.Domain.Feeds;

namespace FilmClubBot.Feeds.Http;

/// <summary>Explains why a request has failed.</summary>
internal static class FailedRequest
{
    /// <summary>The problem.</summary>
    /// <param name="address">What was requested.</param>
    /// <param name="failure">The failure.</param>
    public static FeedProblem ProblemOf(Uri address, Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is RefusedAddressException refused)
                return new(FeedProblemKind.NotPublic, address.Host, refused.Message);
            if (inner is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain })
                return new(FeedProblemKind.NoHost, address.Host);
        }

        return new(FeedProblemKind.Unreachable, address.Host, failure.Message.TrimEnd('.'));
    }

    /// <summary>The problem and its fix, for operators.</summary>
    /// <param name="address">What was requested.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="fix">The fix for an address that is not connected to, a sentence.</param>
    /// <param name="next">What happens next where there is nothing to fix, the end of a sentence.</param>
    public static string Explain(Uri address, Exception failure, string fix, string next) => ProblemOf(address, failure) switch
    {
        { Kind: FeedProblemKind.NotPublic } refused => $"{refused.Detail}. {fix}",
        { Kind: FeedProblemKind.NoHost } => $"There is no host {address.Host}, or the network is down: check the address.",
        var other => $"{address.Host} could not be reached ({other.Detail}); {next}",
    };
}
