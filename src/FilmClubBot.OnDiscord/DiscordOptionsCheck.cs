using System.Globalization;
using FilmClubBot.Commands.Framework.Strings;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord;

/// <summary>Validates the section <c>Discord</c> once any setting of it is set. No message contains the token.</summary>
internal sealed class DiscordOptionsCheck : IValidateOptions<DiscordOptions>
{
    private const int KeyDigits = 64;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, DiscordOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    /// <summary>One line for each problem: the key, the problem and the fix.</summary>
    public static IEnumerable<string> Problems(DiscordOptions options)
    {
        if (!options.IsOn)
            yield break;
        if (string.IsNullOrWhiteSpace(options.Token))
            yield return "Discord:Token is missing; copy it from the page \"Bot\" of https://discord.com/developers/applications, or leave the whole section out.";
        else if (options.Token.Any(char.IsWhiteSpace))
            yield return "Discord:Token contains a space; copy the token alone, without \"Bot\" before it.";
        if (string.IsNullOrWhiteSpace(options.ApplicationId))
            yield return "Discord:ApplicationId is missing; copy it from the page \"General Information\" of https://discord.com/developers/applications.";
        else if (!IsSnowflake(options.ApplicationId))
            yield return NoSnowflake("ApplicationId", options.ApplicationId);
        if (options.Connection == DiscordConnection.Http && string.IsNullOrWhiteSpace(options.PublicKey))
            yield return "Discord:PublicKey is missing; copy it from the page \"General Information\" of https://discord.com/developers/applications.";
        else if (!string.IsNullOrWhiteSpace(options.PublicKey) && !IsKey(options.PublicKey))
            yield return $"Discord:PublicKey is \"{options.PublicKey}\"; it has {KeyDigits} hexadecimal digits. Copy it again from \"General Information\".";
        foreach (var (key, value) in new[] { ("GuildId", options.GuildId), ("ReviewChannelId", options.ReviewChannelId), ("ScreeningChannelId", options.ScreeningChannelId), ("ModeratorChannelId", options.ModeratorChannelId) })
        {
            if (!string.IsNullOrWhiteSpace(value) && !IsSnowflake(value))
                yield return NoSnowflake(key, value);
        }

        foreach (var role in options.ModeratorRoleIds.Where(role => !IsSnowflake(role)))
            yield return NoSnowflake("ModeratorRoleIds", role);
        if (options.ShardCount is < 1)
            yield return $"Discord:ShardCount is {options.ShardCount}; it is at least 1. Leave it out for the number that Discord recommends.";
        if (!TokenAddress.IsSafe(options.ApiBaseUrl))
            yield return $"Discord:ApiBaseUrl is \"{options.ApiBaseUrl}\"; it is an https address, or http on this machine. Leave it out for {DiscordOptions.DefaultApiBaseUrl}.";
#if !CHAT_SDKS
        if (options.Connection == DiscordConnection.Gateway)
            yield return "Discord:Connection is Gateway, and this program was built without it; build it with -p:ChatSdks=true, or use Http.";
#endif
    }

    private static bool IsSnowflake(string value) =>
        ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0;

    private static string NoSnowflake(string key, string value) =>
        $"Discord:{key} is \"{value}\"; an id is digits alone, such as 1040000000000000001. Turn on the developer mode of your client and copy it from the context menu.";

    private static bool IsKey(string value) => value.Length == KeyDigits && value.All(char.IsAsciiHexDigit);
}
