namespace FilmClubBot.OnDiscord.Doctoring;

/// <summary>The permissions that the bot uses, and no others; docs/discord.md states the purpose of each.</summary>
internal static class BotPermissions
{
    /// <summary>Names and bits. Source: Discord's documentation, "Permissions".</summary>
    public static readonly IReadOnlyList<(string Name, GuildPermissions Permission)> All =
    [
        ("View Channels", new(1UL << 10)),
        ("Send Messages", new(1UL << 11)),
        ("Attach Files", new(1UL << 15)),
        ("Read Message History", new(1UL << 16)),
        ("Manage Threads", new(1UL << 34)),
        ("Create Public Threads", new(1UL << 35)),
        ("Send Messages in Threads", new(1UL << 38)),
        ("Create Events", GuildPermissions.CreateEvents),
    ];

    /// <summary>All of them as Discord's number.</summary>
    public static ulong Number => All.Aggregate(0UL, (sum, one) => sum | one.Permission.Bits);

    /// <summary>The address that invites the bot with these permissions.</summary>
    public static string InviteLink(string applicationId) =>
        $"https://discord.com/oauth2/authorize?client_id={applicationId}&scope=bot+applications.commands&permissions={Number}";
}
