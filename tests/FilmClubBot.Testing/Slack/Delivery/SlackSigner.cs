using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FilmClubBot.Testing.Slack.Delivery;

/// <summary>Signs as Slack does, version 0.</summary>
public static class SlackSigner
{
    /// <summary>The header <c>X-Slack-Signature</c> of a body sent at a time.</summary>
    public static string Sign(string secret, long timestamp, string body) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:{body}"))));
}
