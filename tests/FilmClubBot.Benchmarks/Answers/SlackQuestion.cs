using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>Slash commands as Slack posts them, about one film after the other, by a thousand members.</summary>
/// <param name="slack">Where deferred replies go.</param>
internal sealed class SlackQuestion(Uri slack)
{
    /// <summary>What the requests are signed with.</summary>
    public const string Secret = "8c1f2e7a9b3d4c5e6f708192a3b4c5d6";

    private const int Members = 1000;

    /// <summary>The members' ids and names.</summary>
    public static IEnumerable<(string Id, string Name)> People => Enumerable.Range(0, Members).Select(member => (Id(member), $"Member {member}"));

    /// <summary>Makes the members known to a workspace.</summary>
    public static void Settle(Workspace workspace)
    {
        foreach (var (id, name) in People)
            workspace.Users[id] = new WorkspaceUser(id, name);
    }

    /// <summary>The nth request for <c>/themes</c>.</summary>
    public byte[] Themes(int number) => Typed(number, "themes", $"film:\"{BigLibrary.Asked(number)}\"");

    /// <summary>The nth <c>/rate</c>.</summary>
    public byte[] Rate(int number) => Typed(number, "rate", $"film:\"{BigLibrary.Asked(number)}\" stars:{1 + (number % 5)}");

    /// <summary>A request for a command.</summary>
    /// <param name="number">Which request it is; no two to a worker have the same.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="text">What is typed after it.</param>
    public byte[] Typed(int number, string command, string text)
    {
        var body = string.Create(CultureInfo.InvariantCulture,
            $"token=t&team_id=T0001&team_domain=club&channel_id=C0001&channel_name=films&user_id={Id(number % Members)}&user_name=member{number % Members}&command=%2F{command}&text={Uri.EscapeDataString(text)}&api_app_id=A0001&is_enterprise_install=false&response_url={Uri.EscapeDataString(new Uri(slack, $"/response/{number}").AbsoluteUri)}&trigger_id={number}.1.x");
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes($"v0:{time}:{body}")));
        return Encoding.ASCII.GetBytes(
            $"POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\nX-Slack-Request-Timestamp: {time}\r\nX-Slack-Signature: v0={signature}\r\n\r\n{body}");
    }

    private static string Id(int member) => string.Create(CultureInfo.InvariantCulture, $"U{member:D4}");
}
