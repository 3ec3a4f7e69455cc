using FilmClubBot.OnDiscord.Doctoring;
using FilmClubBot.Testing;

namespace FilmClubBot.OnDiscord.Tests.Doctoring;

/// <summary>The permissions that the guide asks for are those of the code.</summary>
public sealed class BotPermissionsTests
{
    private static readonly string _guide = File.ReadAllText(Repository.Path("docs", "discord.md"));

    [Fact]
    public void The_guide_lists_each_with_its_bit() => Assert.Equal(
        BotPermissions.All.Select(one => $"{one.Name} 1 << {ulong.TrailingZeroCount(one.Permission.Bits)}"),
        _guide.Split('\n').Where(line => line.Contains(" | 1 << ", StringComparison.Ordinal)).Select(line => line.Split('|')).Select(cells => $"{cells[1].Trim()} {cells[2].Trim()}"));

    [Fact]
    public void The_guide_has_the_link_with_their_sum() => Assert.Contains(BotPermissions.InviteLink("APPLICATION_ID"), _guide, StringComparison.Ordinal);
}
