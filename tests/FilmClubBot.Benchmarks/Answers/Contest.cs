using System.Globalization;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>What ours and a peer are asked on one platform.</summary>
/// <param name="Cases">What ours replies to; the peer is sent the requests of the first.</param>
/// <param name="PeerName">What responds with a constant, in turn with ours.</param>
/// <param name="OurSettings">The settings of ours.</param>
/// <param name="PeerScript">The peer, below <c>tests/peers</c>.</param>
/// <param name="PeerSecret">What the peer checks signatures with.</param>
internal sealed record Contest(IReadOnlyList<AnswerCase> Cases, string PeerName, IReadOnlyList<(string Key, string Value)> OurSettings, string PeerScript, string PeerSecret)
{
    // From the titles of replies in English.
    private const string Themes = "Themes of The ", Quotes = "Quotes: The ", Rating = " rates The ";

    /// <summary>Slash commands signed by HMAC, and Bolt for JavaScript.</summary>
    /// <param name="slack">Where the worker looks up its callers; what that costs the simulator is not counted.</param>
    public static Contest OfSlack(SlackSimulator slack)
    {
        var question = new SlackQuestion(slack.ApiBaseUrl);
        return new(
            [
                new("/themes, remembered", question.Themes, LibraryChanges.Kind.Never, Themes),
                new("/themes, never asked before", question.Themes, LibraryChanges.Kind.BeforeRepetition, Themes),
                new("/themes, the library changes all the time", question.Themes, LibraryChanges.Kind.Always, Themes),
                new("/rate", question.Rate, LibraryChanges.Kind.None, Rating),
            ],
            "@slack/bolt, a constant",
            [("FILMCLUB__Slack__SigningSecret", SlackQuestion.Secret), ("FILMCLUB__Slack__TeamId", "T0001"), ("FILMCLUB__Slack__BotToken", slack.BotToken), ("FILMCLUB__Slack__ApiBaseUrl", slack.ApiBaseUrl.AbsoluteUri)],
            "benchmarks/bolt.mjs",
            SlackQuestion.Secret);
    }

    /// <summary>Interactions signed by Ed25519, and express with discord-interactions.</summary>
    public static Contest Discord { get; } = new(
        [
            new("/quotes, remembered", DiscordQuestion.Quotes, LibraryChanges.Kind.Never, Quotes),
            new("/quotes, never asked before", DiscordQuestion.Quotes, LibraryChanges.Kind.BeforeRepetition, Quotes),
            new("/quotes, the library changes all the time", DiscordQuestion.Quotes, LibraryChanges.Kind.Always, Quotes),
            new("/rate", DiscordQuestion.Rate, LibraryChanges.Kind.None, Rating),
        ],
        "express + discord-interactions, a constant",
        [("FILMCLUB__Discord__PublicKey", DiscordQuestion.PublicKey), ("FILMCLUB__Discord__ApplicationId", DiscordQuestion.ApplicationId), ("FILMCLUB__Discord__Token", "benchmark"), ("FILMCLUB__Discord__GuildId", "1100000000000000002")],
        "benchmarks/express.mjs",
        DiscordQuestion.PublicKey);

    /// <summary>Starts the peer; it needs Node.js and <c>npm ci</c> in <c>tests/peers</c>.</summary>
    public Task<AnsweringServer> StartPeer() => AnsweringServer.Start(
        "node", port => [PeerScript, port.ToString(CultureInfo.InvariantCulture)], Repository.Path("tests", "peers"), _ => [("SECRET", PeerSecret), ("NODE_ENV", "production")]);

    /// <summary>Accepts whatever the peer responds with 200.</summary>
    public bool IsOfPeer(ReadOnlySpan<byte> response) =>
        Responses.IsOk(response) ? true : throw new InvalidOperationException($"{PeerName} refuses: {Responses.Beginning(response)}");
}
