namespace FilmClubBot.OnSlack.WebApi;

/// <summary>
/// Where words and files may go. Addresses come in payloads and answers; only Slack's own are followed, so that nobody makes the bot
/// call into its own network.
/// </summary>
internal sealed class SlackAddresses(SlackAccess access)
{
    private const string Hooks = "hooks.slack.com";
    private const string Files = "files.slack.com";

    /// <summary>Whether it can be a <c>response_url</c>.</summary>
    public bool TakesAnswers(Uri address) => IsSlack(address, Hooks) || IsOurs(address);

    /// <summary>Whether it can be an <c>upload_url</c>.</summary>
    public bool TakesFiles(Uri address) => IsSlack(address, Files) || IsOurs(address);

    private static bool IsSlack(Uri address, string host) =>
        address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0 && address.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase);

    /// <summary>The server that stands in for Slack, if one is configured: same scheme, host and port.</summary>
    private bool IsOurs(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && Uri.Compare(address, access.ApiBaseUrl, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
