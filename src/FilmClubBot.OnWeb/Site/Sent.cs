using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Sends content with conditional requests (RFC 9110, 13): the ETag is a digest of the content.</summary>
internal static class Sent
{
    /// <summary>Cache-Control headers: of what is the same for everybody, and of what depends on who asks.</summary>
    public const string ForEverybody = "public, max-age=60", ForOne = "private, no-cache";

    /// <summary>The methods of the endpoints that send content.</summary>
    public static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The text, or "304 Not Modified".</summary>
    /// <param name="context">The request.</param>
    /// <param name="text">The content.</param>
    /// <param name="mediaType">The content's media type.</param>
    /// <param name="caching">The Cache-Control header.</param>
    /// <param name="changedAt">When the content last changed; null if unknown.</param>
    public static FileContentHttpResult Of(HttpContext context, string text, string mediaType, string caching, Instant? changedAt = null) =>
        Of(context, Encoding.UTF8.GetBytes(text), mediaType, caching, changedAt);

    /// <summary>The bytes, or "304 Not Modified".</summary>
    /// <inheritdoc cref="Of(HttpContext, string, string, string, Instant?)"/>
    public static FileContentHttpResult Of(HttpContext context, ReadOnlyMemory<byte> bytes, string mediaType, string caching, Instant? changedAt = null)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16))}\"");
        context.Response.Headers.CacheControl = caching;
        return TypedResults.Bytes(bytes, mediaType, lastModified: changedAt?.ToDateTimeOffset(), entityTag: tag);
    }
}
