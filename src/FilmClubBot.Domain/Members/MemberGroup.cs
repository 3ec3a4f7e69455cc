using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace FilmClubBot.Domain.Members;

/// <summary>A group of members on a platform that can be notified: a role of a Discord guild, a user group of a Slack workspace.</summary>
public sealed partial record MemberGroup
{
    private MemberGroup(Platform platform, string id) => (Platform, Id) = (platform, id);

    /// <summary>The platform.</summary>
    public Platform Platform { get; }

    /// <summary>The platform's id of the group, in its form: digits on Discord, <c>S</c> with capital letters and digits on Slack.</summary>
    public string Id { get; }

    /// <summary>Reads a group as it is mentioned or as its bare id: <c>&lt;@&amp;123456789012345678&gt;</c>, <c>&lt;!subteam^S0123ABCD|@films&gt;</c>.</summary>
    /// <param name="platform">The platform that it is on.</param>
    /// <param name="text">The text.</param>
    /// <param name="group">The group.</param>
    /// <returns>False for what is none there.</returns>
    public static bool TryParse(Platform platform, string text, [NotNullWhen(true)] out MemberGroup? group)
    {
        var match = platform switch
        {
            Platform.Discord => DiscordRole.Match(text.Trim()),
            Platform.Slack => SlackGroup.Match(text.Trim()),
            _ => null,
        };
        group = match is { Success: true } ? new(platform, match.Groups["id"].Value) : null;
        return group is not null;
    }

    [GeneratedRegex(@"^(?:<@&(?<id>[0-9]{15,20})>|(?<id>[0-9]{15,20}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex DiscordRole { get; }

    [GeneratedRegex(@"^(?:<!subteam\^(?<id>S[A-Z0-9]{6,20})(?:\|[^<>]{0,80})?>|(?<id>S[A-Z0-9]{6,20}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlackGroup { get; }
}
