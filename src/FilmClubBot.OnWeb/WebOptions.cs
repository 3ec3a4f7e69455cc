namespace FilmClubBot.OnWeb;

/// <summary>Where the browser chat listens and who gets in: section <c>Web</c> of the configuration.</summary>
public sealed class WebOptions
{
    /// <summary>Where the chat listens where nothing is set.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>
    /// The address to listen on. One that other machines can reach needs an <see cref="AccessToken"/>.
    /// Default: <see cref="DefaultUrl"/>.
    /// </summary>
    public string Url { get; set; } = DefaultUrl;

    /// <summary>
    /// What a person types once to get in, at least 16 characters where other machines can reach the chat. Whoever holds
    /// it may also act as moderator, so it is for the society's trusted people. Default: none, nobody is asked.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>
    /// The address under which people and platforms reach the program through a proxy or tunnel, such as
    /// <c>https://club.example</c>. Default: none, the program is reached at <see cref="Url"/> itself.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>The chat's channels, the first one shown first. Default: <c>reviews</c>, <c>screenings</c>, <c>general</c>.</summary>
    // Empty means the default: the binder appends what is configured to what already stands in a list.
    public IReadOnlyList<string> Channels { get; set; } = [];

    internal IReadOnlyList<string> ChannelNames => Channels.Count > 0 ? Channels : ["reviews", "screenings", "general"];

    internal bool AsksForToken => !string.IsNullOrWhiteSpace(AccessToken);

    internal Uri? PublicAddress => Uri.TryCreate(PublicUrl, UriKind.Absolute, out var address) ? address : null;
}
