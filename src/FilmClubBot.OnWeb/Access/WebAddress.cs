using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb.Access;

/// <summary>
/// Validates who can reach the chat: this machine only, without a login, or other machines as well, with
/// a token of a minimum length.
/// </summary>
internal sealed partial class WebAddress : IValidateOptions<WebOptions>
{
    public const int MinTokenLength = 16;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    /// <summary>The first problem; null if there is none.</summary>
    public static string? Check(WebOptions options) => Problems(options).FirstOrDefault();

    /// <summary>One line for each problem: the key, the problem and the fix.</summary>
    public static IEnumerable<string> Problems(WebOptions options) =>
        new[] { CheckUrl(options), CheckPublicUrl(options), CheckToken(options), CheckProxies(options), CheckChannels(options), CheckChats(options) }.OfType<string>();

    /// <summary>Whether the configured address can be reached from this machine only.</summary>
    public static bool IsLocal(WebOptions options) => Read(options.Url) is { } address && IsLoopback(address.Host);

    /// <summary>Whether the host of an address or a Host header is this machine.</summary>
    // For a host that is neither "localhost" nor an IP address, Kestrel listens on every address of the machine, so
    // nothing else counts as local, whatever it resolves to.
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>
    /// The cookies' SameSite. Strict needs <see cref="ArrivalPage"/> for links on other sites, and so browsers that send
    /// Sec-Fetch-Site: they do over https and to this machine.
    /// </summary>
    public static SameSiteMode CookieSite(WebOptions options) => options.IsSecure || IsLocal(options) ? SameSiteMode.Strict : SameSiteMode.Lax;

    private static string? CheckUrl(WebOptions options) =>
        Read(options.Url) is null ? $"Web:Url is \"{options.Url}\", which is not a single http or https address without a path; write it as {WebOptions.DefaultUrl}." : null;

    // Without a token a public address is permitted: the chat is closed then.
    private static string? CheckToken(WebOptions options)
    {
        var token = options.AccessToken?.Trim() ?? "";
        var isOpen = Read(options.Url) is { } address && !IsLoopback(address.Host);
        var isPublic = token.Length > 0 && options.PublicAddress is { } site && !IsLoopback(site.Host);
        if (token.Length >= MinTokenLength || (!isOpen && !isPublic))
            return null;
        var state = token.Length == 0 ? "is missing" : $"has {token.Length} characters";
        return isOpen
            ? $"Web:AccessToken {state} although other machines can reach Web:Url \"{options.Url}\"; set it to at least {MinTokenLength} characters, or listen on {WebOptions.DefaultUrl}."
            : $"Web:AccessToken {state} although everybody can reach Web:PublicUrl \"{options.PublicUrl}\"; set it to at least {MinTokenLength} characters.";
    }

    private static string? CheckPublicUrl(WebOptions options) =>
        string.IsNullOrWhiteSpace(options.PublicUrl) || options.PublicAddress is { Scheme: "http" or "https" }
            ? null
            : $"Web:PublicUrl is \"{options.PublicUrl}\", which is not an absolute http or https address; write it as https://club.example, or leave it out.";

    private static string? CheckProxies(WebOptions options) =>
        options.Proxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)) is { } wrong
            ? $"Web:Proxies has \"{wrong}\", which is neither an IP address nor a network; write it as 127.0.0.1 or 10.0.0.0/8."
            : null;

    private static string? CheckChannels(WebOptions options)
    {
        var names = options.ChannelNames;
        if (names.FirstOrDefault(name => !ChannelName.IsMatch(name)) is { } wrong)
            return $"Web:Channels holds \"{wrong}\"; a channel's name has 1 to 32 lower-case letters, digits or hyphens.";
        return names.Distinct(StringComparer.Ordinal).Count() == names.Count ? null : "Web:Channels names a channel twice; remove one.";
    }

    private static string? CheckChats(WebOptions options) =>
        options.MaxChats is >= 1 and <= WebOptions.MostChats ? null : $"Web:MaxChats is {options.MaxChats}; set it from 1 to {WebOptions.MostChats}, or leave it out.";

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,31}$")]
    private static partial Regex ChannelName { get; }

    private static BindingAddress? Read(string url)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Contains(';', StringComparison.Ordinal))
            return null;
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme.ToLowerInvariant() is "http" or "https" && address.PathBase.Length == 0 ? address : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
