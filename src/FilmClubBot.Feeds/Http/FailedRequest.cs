using System.Net.Sockets;

namespace FilmClubBot.Feeds.Http;

/// <summary>Explains why a request has failed.</summary>
internal static class FailedRequest
{
    /// <summary>The problem and its fix.</summary>
    /// <param name="address">What was requested.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="fix">The fix for an address that is not connected to, a sentence.</param>
    /// <param name="next">What happens next where there is nothing to fix, the end of a sentence.</param>
    public static string Explain(Uri address, Exception failure, string fix, string next)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is RefusedAddressException refused)
                return $"{refused.Message}. {fix}";
            if (inner is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain })
                return $"There is no host {address.Host}, or the network is down: check the address.";
        }

        return $"{address.Host} could not be reached ({failure.Message.TrimEnd('.')}); {next}";
    }
}
