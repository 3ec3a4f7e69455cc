using System.Globalization;
using FilmClubBot.Testing;
using FilmClubBot.Testing.Slack;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>What ours and a peer are asked on one platform.</summary>
/// <param name="Command">What ours answers.</param>
/// <param name="PeerName">What answers a constant beside it.</param>
/// <param name="Request">The nth request, signed.</param>
/// <param name="Word">What stands in every answer of ours.</param>
/// <param name="OurSettings">What ours needs to know.</param>
/// <param name="PeerScript">The peer, below <c>tests/peers</c>.</param>
/// <param name="PeerSecret">What the peer checks signatures with.</param>
internal sealed record Contest(string Command, string PeerName, Func<int, byte[]> Request, string Word, (string Key, string Value)[] OurSettings, string PeerScript, string PeerSecret)
{
    // How the command's quotes and evidence begin in a rendered answer, whichever film it is.
    private readonly byte[] _word = System.Text.Encoding.UTF8.GetBytes(Word);

    /// <summary>Slash commands signed by HMAC, beside Bolt for JavaScript.</summary>
    public static Contest Slack { get; } = new(
        "/themes",
        "@slack/bolt, a constant",
        SlackQuestion.Of,
        "blocks",
        [("FILMCLUB__Slack__SigningSecret", SlackQuestion.Secret), ("FILMCLUB__Slack__TeamId", "T0001")],
        "benchmarks/bolt.mjs",
        SlackQuestion.Secret);

    /// <summary>Interactions signed by Ed25519, beside express with discord-interactions.</summary>
    public static Contest Discord { get; } = new(
        "/quotes",
        "express + discord-interactions, a constant",
        DiscordQuestion.Of,
        "\"type\":4",
        [("FILMCLUB__Discord__PublicKey", DiscordQuestion.PublicKey), ("FILMCLUB__Discord__ApplicationId", DiscordQuestion.ApplicationId), ("FILMCLUB__Discord__Token", "benchmark"), ("FILMCLUB__Discord__GuildId", "1100000000000000002")],
        "benchmarks/express.mjs",
        DiscordQuestion.PublicKey);

    /// <summary>Starts the peer; it needs Node.js and <c>npm ci</c> in <c>tests/peers</c>.</summary>
    public Task<AnsweringServer> StartPeer() => AnsweringServer.Start(
        "node", port => [PeerScript, port.ToString(CultureInfo.InvariantCulture)], Repository.Path("tests", "peers"), _ => [("SECRET", PeerSecret), ("NODE_ENV", "production")]);

    /// <summary>What ours needs to know of the workspace that stands in for Slack; nothing on Discord.</summary>
    public IEnumerable<(string Key, string Value)> SettingsOf(SlackSimulator slack) => this == Slack
        ? [("FILMCLUB__Slack__BotToken", slack.BotToken), ("FILMCLUB__Slack__ApiBaseUrl", slack.ApiBaseUrl.AbsoluteUri)]
        : [];

    /// <summary>Takes only a whole answer of ours to the command itself: neither an acknowledgement nor a refusal.</summary>
    public void AcceptOurs(ReadOnlySpan<byte> answer)
    {
        if (!answer.StartsWith("HTTP/1.1 200"u8) || answer.IndexOf(_word) < 0 || answer.Length < 1500)
            throw new InvalidOperationException($"Not an answer to {Command}: {System.Text.Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 600)])}");
    }

    /// <summary>Takes whatever the peer answers with 200.</summary>
    public void AcceptPeers(ReadOnlySpan<byte> answer)
    {
        if (!answer.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException($"{PeerName} refuses: {System.Text.Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 400)])}");
    }
}
