using System.Text.Json;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.OnDiscord.Guilds;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Messaging;

/// <summary>The guild's channels that announcements can be sent to, in Discord's order. They are suggested while a person types, so the list is kept for a while.</summary>
internal sealed class GuildChannels(IDiscordApi api, HomeGuild home, TimeProvider time)
{
    private static readonly TimeSpan _freshFor = TimeSpan.FromSeconds(30);

    private Listing? _latest;

    /// <summary>The channels; none while the guild is not known.</summary>
    /// <exception cref="DiscordException">Discord did not list them.</exception>
    public async Task<IReadOnlyList<NamedChannel>> All(CancellationToken cancellationToken)
    {
        if (_latest is { } latest && time.Uptime() - latest.At < _freshFor)
            return latest.Channels;
        if (await home.Id(cancellationToken) is not { } guild)
            return [];
        var answer = await api.Send(new DiscordRequest(HttpMethod.Get, "guilds/{guild.id}/channels", [guild]), cancellationToken);
        if (answer.ValueKind != JsonValueKind.Array)
            return [];
        IReadOnlyList<NamedChannel> channels =
        [
            .. answer.EnumerateArray()
                .Where(channel => DiscordLimits.AnnouncementChannels.Contains(channel.GetProperty("type").GetInt32()))
                .OrderBy(channel => channel.TryGetProperty("position", out var position) && position.TryGetInt32(out var number) ? number : 0)
                .Select(channel => new NamedChannel(channel.GetProperty("id").GetString()!, channel.GetProperty("name").GetString()!)),
        ];
        _latest = new(time.Uptime(), channels);
        return channels;
    }

    // One reference, which requests that run at once replace whole.
    private sealed record Listing(TimeSpan At, IReadOnlyList<NamedChannel> Channels);
}
