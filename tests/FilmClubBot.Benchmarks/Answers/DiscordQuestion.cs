using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>Interactions as Discord posts them, about one film after the other, by a thousand members.</summary>
internal static class DiscordQuestion
{
    /// <summary>The application that the interactions are for.</summary>
    public const string ApplicationId = "1100000000000000001";

    private const string Guild = "1100000000000000002";

    private static readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);

    /// <summary>What the signatures are verified with, in hexadecimal.</summary>
    public static string PublicKey { get; } = Convert.ToHexStringLower(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <summary>The nth request for <c>/quotes</c>.</summary>
    public static byte[] Quotes(int number) => Typed(number, Guild, "quotes", ("film", BigLibrary.Asked(number)));

    /// <summary>The nth <c>/rate</c>.</summary>
    public static byte[] Rate(int number) => Typed(number, Guild, "rate", ("film", BigLibrary.Asked(number)), ("stars", (1 + (number % 5)).ToString(CultureInfo.InvariantCulture)));

    /// <summary>A request for a command.</summary>
    /// <param name="number">Which request it is; no two of a run have the same.</param>
    /// <param name="guild">The guild's id.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="options">Its options, which are texts.</param>
    public static byte[] Typed(int number, string guild, string command, params (string Name, string Value)[] options)
    {
        var typed = string.Join(',', options.Select(option => $$"""{"name":"{{option.Name}}","type":3,"value":"{{option.Value}}"}"""));
        var id = (1_200_000_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture);
        var body = $$$"""
            {"app_permissions":"2147483647","application_id":"{{{ApplicationId}}}","attachment_size_limit":10485760,"authorizing_integration_owners":{"0":"{{{guild}}}"},"channel":{"id":"1100000000000000003","type":0,"name":"films"},"channel_id":"1100000000000000003","context":0,"data":{"id":"1100000000000000004","name":"{{{command}}}","type":1,"options":[{{{typed}}}]},"entitlements":[],"guild":{"features":[],"id":"{{{guild}}}","locale":"en-US"},"guild_id":"{{{guild}}}","guild_locale":"en-US","id":"{{{id}}}","locale":"en-GB","member":{"avatar":null,"deaf":false,"flags":0,"joined_at":"2024-01-01T00:00:00.000000+00:00","mute":false,"nick":null,"pending":false,"permissions":"2147483647","roles":["1100000000000000005"],"user":{"avatar":null,"discriminator":"0","global_name":"Member {{{number % 1000}}}","id":"{{{1_300_000_000_000_000_000 + (number % 1000)}}}","username":"member{{{number % 1000}}}"}},"token":"token-{{{id}}}","type":2,"version":1}
            """;
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(time + body)));
        return Encoding.UTF8.GetBytes(
            $"POST /discord/interactions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nX-Signature-Timestamp: {time}\r\nX-Signature-Ed25519: {signature}\r\n\r\n{body}");
    }
}
