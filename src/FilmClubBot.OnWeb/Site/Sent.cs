using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Sends something so that who has it already is told so (RFC 9110, 13): its digest is its tag.</summary>
internal static class Sent
{
    /// <summary>The text, or "not modified".</summary>
    /// <param name="context">What was asked.</param>
    /// <param name="text">What it is answered with.</param>
    /// <param name="mediaType">What that is.</param>
    /// <param name="caching">Who may keep it, and for how long.</param>
    /// <param name="changedAt">When it was last changed, where that is known.</param>
    public static FileContentHttpResult Of(HttpContext context, string text, string mediaType, string caching, Instant? changedAt = null) =>
        Of(context, Encoding.UTF8.GetBytes(text), mediaType, caching, changedAt);

    /// <summary>The bytes, or "not modified".</summary>
    /// <inheritdoc cref="Of(HttpContext, string, string, string, Instant?)"/>
    public static FileContentHttpResult Of(HttpContext context, ReadOnlyMemory<byte> bytes, string mediaType, string caching, Instant? changedAt = null)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16))}\"");
        context.Response.Headers.CacheControl = caching;
        return TypedResults.Bytes(bytes, mediaType, lastModified: changedAt?.ToDateTimeOffset(), entityTag: tag);
    }
}
