using System.Net;
using Discord.Net;

namespace FilmClubBot.OnDiscord.Gateway;

/// <summary>Errors that no reconnect fixes. Source: Discord's documentation, "Gateway Close Event Codes", those not to reconnect after.</summary>
internal static class GatewayEnd
{
    /// <summary>The problem and its fix; null if a retry may succeed.</summary>
    public static string? Of(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpException { HttpCode: HttpStatusCode.Unauthorized })
                return Of(4004);
            if (cause is WebSocketClosedException closed && Of(closed.CloseCode) is { } end)
                return end;
        }

        return null;
    }

    private static string? Of(int closeCode) => closeCode switch
    {
        4004 => "Discord refuses Discord:Token; copy it again from the page \"Bot\" of https://discord.com/developers/applications, and start the program again.",
        4010 => "Discord refuses the shard; set Discord:ShardCount to at least 1, or leave it out, and start the program again.",
        4011 => "Discord requires more connections for this number of guilds; raise Discord:ShardCount, or leave it out, and start the program again.",
        4012 => "Discord no longer supports this version of the gateway; a newer version of the program is needed.",
        4013 or 4014 => "Discord refuses the intents, though the program requests no privileged ones; check the application at https://discord.com/developers/applications, and start the program again.",
        _ => null,
    };
}
