using FilmClubBot.Commands.Clubs;
using FilmClubBot.OnWeb.Access;

namespace FilmClubBot.OnWeb;

/// <summary>The address and the access of the browser chat: section <c>Web</c> of the configuration.</summary>
public sealed class WebOptions : IClubOptions<WebOptions>
{
    /// <summary>The default address.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>The largest value of <see cref="MaxChats"/>.</summary>
    public const int MostChats = 10_000;

    /// <summary>
    /// The address to listen on. An address that other machines can reach requires an <see cref="AccessToken"/>.
    /// Default: <see cref="DefaultUrl"/>.
    /// </summary>
    public string Url { get; set; } = DefaultUrl;

    /// <summary>
    /// The token that makes its first user the chat's first moderator, at least 16 characters if other machines can reach the chat;
    /// from then on people sign in with personal links. Default: none, nobody signs in and the chat is for this machine only.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>
    /// The address of the program for people and platforms through a proxy or tunnel, such as
    /// <c>https://club.example</c>. Default: none, the program is reached at <see cref="Url"/> itself.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>
    /// The reverse proxies and tunnels before the program, as addresses (<c>127.0.0.1</c>) or networks (<c>10.0.0.0/8</c>). What they say
    /// about the client (X-Forwarded-For, X-Forwarded-Proto) is believed. Default: none.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>
    /// Whether the chat and the pages show the images of reviews, which visitors' browsers load from the reviews' sites. Otherwise they are
    /// links. Default: yes.
    /// </summary>
    public bool ReviewPictures { get; set; } = true;

    /// <summary>The most chats that are open at a time, of all clubs together, from 1 to <see cref="MostChats"/>. Default: 1000.</summary>
    public int MaxChats { get; set; } = 1000;

    /// <summary>The chat's channels, the first one shown first. Default: <c>reviews</c>, <c>screenings</c>, <c>general</c>.</summary>
    // Empty means the default: the binder appends the configured items to the items of a list.
    public IReadOnlyList<string> Channels { get; set; } = [];

    /// <inheritdoc/>
    // The one channel has no topic, so that nothing is announced in it; the address is the program's, and the club's own folder is added to it.
    public WebOptions OfFoundedClub()
    {
        var copy = (WebOptions)MemberwiseClone();
        copy.Channels = ["general"];
        return copy;
    }

    internal IReadOnlyList<string> ChannelNames => Channels.Count > 0 ? Channels : ["reviews", "screenings", "general"];

    /// <summary>Whether nobody gets into the chat: people reach the program from elsewhere, and nothing lets them sign in.</summary>
    // A proxy or tunnel without headers cannot be told from a browser on this machine.
    public bool IsChatClosed => !AsksForToken && PublicAddress is { } address && !WebAddress.IsLoopback(address.Host);

    internal bool AsksForToken => !string.IsNullOrWhiteSpace(AccessToken);

    /// <summary>Whether people reach the program over https.</summary>
    internal bool IsSecure => PublicAddress?.Scheme == Uri.UriSchemeHttps || (PublicAddress is null && Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    internal Uri? PublicAddress => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) ? address : null;
}
