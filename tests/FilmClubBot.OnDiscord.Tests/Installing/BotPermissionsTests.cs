using System.Text.RegularExpressions;
using FilmClubBot.OnDiscord.Installing;
using FilmClubBot.Testing;

namespace FilmClubBot.OnDiscord.Tests.Installing;

/// <summary>The permissions that the guide asks for are those of the code.</summary>
public sealed partial class BotPermissionsTests
{
    private static readonly string _guide = File.ReadAllText(Repository.Path("docs", "discord.md"));

    [Fact]
    public void The_guide_lists_each_with_its_bit() => Assert.Equal(
        BotPermissions.All.Select(one => $"{one.Name} 1 << {ulong.TrailingZeroCount(one.Permission.Bits)}"),
        _guide.Split('\n').Where(line => line.Contains(" | 1 << ", StringComparison.Ordinal)).Select(line => line.Split('|')).Select(cells => $"{cells[1].Trim()} {cells[2].Trim()}"));

    [Fact]
    public void The_guide_has_the_link_with_their_sum() => Assert.Contains(BotPermissions.InviteLink("APPLICATION_ID"), _guide, StringComparison.Ordinal);

    [Fact]
    public void The_invitation_asks_for_what_the_requests_need_and_for_events_only_where_they_are_synchronised()
    {
        Assert.Equal(BotPermissions.All.Aggregate(0UL, (sum, one) => sum | one.Permission.Bits), BotPermissions.Number());
        Assert.Equal(GuildPermissions.CreateEvents.Bits, BotPermissions.Number() - BotPermissions.Number(withEvents: false));
    }

    [Fact]
    public void Every_request_of_the_code_is_listed_with_its_permissions_and_no_other()
    {
        var listed = BotPermissions.OfRequests.Keys.Select(request => request.Split(' ', 2)).ToList();
        var code = string.Join('\n', Directory.EnumerateFiles(Repository.Path("src", "FilmClubBot.OnDiscord"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetFileName(file) != "BotPermissions.cs")
            .Select(File.ReadAllText));
        // Constants that begin with another one's value.
        var events = code.Replace("Events + \"/", "\"guilds/{guild.id}/scheduled-events/", StringComparison.Ordinal)
            .Replace("Event + \"/", "\"guilds/{guild.id}/scheduled-events/{guild_scheduled_event.id}/", StringComparison.Ordinal);

        Assert.Equal(
            listed.Select(request => request[1]).Distinct().Order(StringComparer.Ordinal),
            Route.Matches(events).Select(match => match.Groups["route"].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            listed.Select(request => request[0]).Distinct().Order(StringComparer.Ordinal),
            Method.Matches(code).Select(match => match.Groups["method"].Value.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"(?<route>(?:applications|channels|guilds|interactions|users|webhooks)/[^\"]+)\"")]
    private static partial Regex Route { get; }

    [GeneratedRegex(@"HttpMethod\.(?<method>Get|Put|Post|Patch|Delete)\b")]
    private static partial Regex Method { get; }
}
