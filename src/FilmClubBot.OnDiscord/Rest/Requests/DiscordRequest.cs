using System.Net;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnDiscord.Rest.Requests;

/// <summary>A request to Discord's API.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The route below the version, as Discord documents it: <c>channels/{channel.id}/messages</c>.</param>
/// <param name="Arguments">The values for the route's braces, in order.</param>
/// <param name="Body">JSON; null for none.</param>
/// <param name="Files">Sent with the body as multipart, named <c>files[n]</c>.</param>
internal sealed record DiscordRequest(HttpMethod Method, string Template, IReadOnlyList<string> Arguments, JsonNode? Body = null, IReadOnlyList<DiscordFile>? Files = null)
{
    /// <summary>Query parameters, such as <c>limit=50</c>; null for none.</summary>
    public string? Query { get; init; }

    /// <summary>Whether the route contains its own token (webhooks, interactions), so that the bot's token is not sent.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether Discord refuses the request once it has performed it, so that it may be sent again.</summary>
    public bool IsPerformedOnce { get; init; }
}

/// <summary>A file of a message.</summary>
internal sealed record DiscordFile(string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>Discord did not perform a request.</summary>
internal sealed class DiscordException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The request and Discord's response.</param>
    /// <param name="status">The response's status; null if none arrived.</param>
    /// <param name="code">Discord's own error code, such as 10003 (unknown channel); 0 when there is none.</param>
    /// <param name="inner">The cause.</param>
    public DiscordException(string message, HttpStatusCode? status, int code, Exception? inner = null) : base(message, inner)
    {
        Status = status;
        Code = code;
    }

    /// <summary>The response's status; null if none arrived.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Discord's own error code; 0 when there is none.</summary>
    public int Code { get; }

    /// <summary>How long Discord asks to wait; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether Discord may have performed the request: the connection broke after it was sent, or the response cannot be read.</summary>
    public bool MayHaveArrived { get; init; }
}
