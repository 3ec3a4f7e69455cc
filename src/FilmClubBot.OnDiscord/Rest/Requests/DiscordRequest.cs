using System.Net;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnDiscord.Rest.Requests;

/// <summary>One request.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The route below the version, as Discord documents it: <c>channels/{channel.id}/messages</c>.</param>
/// <param name="Arguments">What stands in place of the route's braces, in order.</param>
/// <param name="Body">JSON; null for none.</param>
/// <param name="Files">Sent beside the body as multipart, named <c>files[n]</c>.</param>
internal sealed record DiscordRequest(HttpMethod Method, string Template, IReadOnlyList<string> Arguments, JsonNode? Body = null, IReadOnlyList<DiscordFile>? Files = null)
{
    /// <summary>The reason that the guild's audit log shows; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>Query parameters, such as <c>limit=50</c>; null for none.</summary>
    public string? Query { get; init; }

    /// <summary>Whether the route's own token says who asks (webhooks, interactions), so that the bot's is not sent.</summary>
    public bool IsAnonymous { get; init; }
}

/// <summary>A file of a message.</summary>
internal sealed record DiscordFile(string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>Discord did not do what was asked.</summary>
internal sealed class DiscordException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was asked and what Discord answered.</param>
    /// <param name="status">The answer's status; null when none came.</param>
    /// <param name="code">Discord's own error code, such as 10003 (unknown channel); 0 when there is none.</param>
    /// <param name="inner">What it came from.</param>
    public DiscordException(string message, HttpStatusCode? status, int code, Exception? inner = null) : base(message, inner)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The answer's status; null when none came.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Discord's own error code; 0 when there is none.</summary>
    public int Code { get; }

    /// <summary>How long Discord asks to wait; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether Discord may have done it all the same: the connection broke after the request was sent.</summary>
    public bool MayHaveArrived { get; init; }
}
