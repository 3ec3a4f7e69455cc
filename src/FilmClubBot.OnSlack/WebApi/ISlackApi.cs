using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Slack's Web API and response addresses, within their rate limits.</summary>
internal interface ISlackApi
{
    /// <summary>Calls a method with the bot token, waiting its turn where a tier or a channel's limit is used up.</summary>
    /// <param name="method">Such as <c>chat.postMessage</c>.</param>
    /// <param name="arguments">Sent as JSON, or as a form where the method takes no JSON.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The whole answer, its <c>ok</c> true.</returns>
    /// <exception cref="SlackException">Slack refuses the call, or could not be reached.</exception>
    Task<JsonElement> Call(string method, JsonObject arguments, CancellationToken cancellationToken);

    /// <summary>Answers at an interaction's <c>response_url</c>: at most five times within thirty minutes.</summary>
    /// <exception cref="SlackException">Slack refuses the answer, or could not be reached.</exception>
    Task Respond(Uri responseUrl, JsonObject message, CancellationToken cancellationToken);

    /// <summary>Uploads a picture by the external-upload methods, into no channel.</summary>
    /// <returns>The file's id, for an image block's <c>slack_file</c>.</returns>
    /// <exception cref="SlackException">Slack refuses the upload, or could not be reached.</exception>
    Task<string> Upload(SlackFile file, CancellationToken cancellationToken);
}

/// <summary>A picture to upload.</summary>
internal sealed record SlackFile(string Name, string Title, string AlternativeText, ReadOnlyMemory<byte> Content);

/// <summary>Slack did not do what was asked.</summary>
internal sealed class SlackException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was asked and what Slack answered.</param>
    /// <param name="error">Slack's own word for it, such as <c>channel_not_found</c>; null when no answer came.</param>
    /// <param name="inner">What it came from.</param>
    public SlackException(string message, string? error, Exception? inner = null) : base(message, inner) => Error = error;

    /// <summary>Slack's own word for it; null when no answer came.</summary>
    public string? Error { get; }

    /// <summary>How long Slack asks to wait; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether Slack may have done it all the same: the connection broke after the request was sent.</summary>
    public bool MayHaveArrived { get; init; }
}
