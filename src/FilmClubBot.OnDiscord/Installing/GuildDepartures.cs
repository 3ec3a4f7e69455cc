using System.Globalization;
using System.Text.Json;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Installing;

/// <summary>Has a founded club leave when the bot was removed from its guild.</summary>
internal sealed class GuildDepartures(IClubs clubs, DeferredReplies work, ILogger<GuildDepartures> log)
{
    private const string Kind = "GUILD_DELETE";
    private static readonly JsonDocumentOptions _strict = new() { MaxDepth = 8 };

    /// <summary>Handles a frame of the gateway.</summary>
    public void Handle(string frame)
    {
        if (frame.Contains($"\"{Kind}\"", StringComparison.Ordinal) && GuildOf(frame) is { } guild)
            work.Later(stopping => Leave(guild, stopping));
    }

    /// <summary>The guild that the bot was removed from; null for any other frame, also that of a guild that is unavailable for a while.</summary>
    // Source: Discord's documentation, "Gateway Events", Guild Delete: "unavailable" is not set when the bot was removed.
    public static string? GuildOf(string frame)
    {
        try
        {
            using var document = JsonDocument.Parse(frame, _strict);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("t", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals(Kind)
                && root.TryGetProperty("d", out var guild) && guild.ValueKind == JsonValueKind.Object
                && !(guild.TryGetProperty("unavailable", out var unavailable) && unavailable.ValueKind == JsonValueKind.True)
                && guild.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && ulong.TryParse(id.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null;
        }
        catch (JsonException)
        {
            // A deeper frame that quotes the event's name.
            return null;
        }
    }

    /// <summary>Has the guild's club leave.</summary>
    public async Task Leave(string guild, CancellationToken cancellationToken)
    {
        using var club = await clubs.OfWorkspace(Platform.Discord, guild, cancellationToken);
        if (!await club.Services.GetRequiredService<SocietyWorkspaces>().Leave(Platform.Discord, guild, Kind, cancellationToken))
            log.LogInformation("The bot was removed from the Discord guild {Guild}, which has no club of its own", guild);
    }
}
