namespace FilmClubBot.OnSlack.WebApi;

/// <summary>
/// The addresses that messages and files may be sent to. Payloads and responses contain addresses; only Slack's own are used, so that
/// nobody can make the bot send requests into its own network.
/// </summary>
internal sealed class SlackAddresses(SlackAccess access)
{
    private const string Hooks = "hooks.slack.com";
    private const string Files = "files.slack.com";

    /// <summary>Whether an address is valid as a <c>response_url</c>.</summary>
    public bool TakesAnswers(Uri address) => IsSlack(address, Hooks) || IsOurs(address);

    /// <summary>Whether an address is valid as an <c>upload_url</c>.</summary>
    public bool TakesFiles(Uri address) => IsSlack(address, Files) || IsOurs(address);

    private static bool IsSlack(Uri address, string host) =>
        address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0 && address.Host.Equals(host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address is on the configured replacement for Slack: same scheme, host and port.</summary>
    private bool IsOurs(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0
        && Uri.Compare(address, access.ApiBaseUrl, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
