using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace FilmClubBot.Domain.Webhooks;

/// <summary>The key with which the events of a webhook are signed, by the rules of Standard Webhooks (https://www.standardwebhooks.com).</summary>
public sealed record WebhookSecret
{
    // The specification's limits of a key, in bytes.
    private const int MinBytes = 24, MaxBytes = 64, NewBytes = 32;

    private const string Prefix = "whsec_";

    private WebhookSecret(string text) => Text = text;

    /// <summary>The key as receivers are given it: <c>whsec_</c> and base64.</summary>
    public string Text { get; }

    /// <summary>Creates a random key.</summary>
    public static WebhookSecret New() => new(Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NewBytes)));

    /// <summary>Reads a key.</summary>
    /// <returns>False if it is not <c>whsec_</c> and the base64 of 24 to 64 bytes.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out WebhookSecret? secret)
    {
        Span<byte> key = stackalloc byte[MaxBytes];
        secret = text.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[Prefix.Length..], key, out var length) && length >= MinBytes ? new(text) : null;
        return secret is not null;
    }

    /// <summary>The value of the header <c>webhook-signature</c>: <c>v1,</c> and the base64 of an HMAC-SHA256.</summary>
    /// <param name="id">The value of <c>webhook-id</c>, without a dot.</param>
    /// <param name="at">The time of the attempt; <c>webhook-timestamp</c> has its seconds.</param>
    /// <param name="body">The body as it is sent.</param>
    public string Sign(string id, Instant at, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.")), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Text[Prefix.Length..]), signed))}";
    }

    /// <summary>Nothing of the key: a log must not show it.</summary>
    public override string ToString() => Prefix + "…";
}
