namespace FilmClubBot.EndToEnd.Tests.Peers;

/// <summary>The names in the guild that <c>discord-digital-twin</c> plays.</summary>
internal static class DiscordTwin
{
    /// <summary>The bot's token.</summary>
    public const string Token = "MTAwMDAwMDAwMDAwMDAwMDAx.test.token";

    /// <summary>Snowflakes.</summary>
    public const string Application = "100000000000000001", Guild = "300000000000000001", Channel = "400000000000000001";

    /// <summary>What the script is started with.</summary>
    public static object Settings { get; } = new { application = Application, guild = Guild, channel = Channel, token = Token };
}
