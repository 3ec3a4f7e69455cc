using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>Slack's Web API and response addresses, within their rate limits.</summary>
internal interface ISlackApi
{
    /// <summary>Calls a method with the bot token, after waiting its turn if a tier or a channel's limit is exhausted.</summary>
    /// <param name="method">Such as <c>chat.postMessage</c>.</param>
    /// <param name="arguments">Sent as JSON, or as a form if the method does not accept JSON.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The whole response; its <c>ok</c> is true.</returns>
    /// <exception cref="SlackException">Slack refused the call, or could not be reached.</exception>
    Task<JsonElement> Call(string method, JsonObject arguments, CancellationToken cancellationToken);

    /// <summary>Sends a message to an interaction's <c>response_url</c>: at most five times within thirty minutes.</summary>
    /// <exception cref="SlackException">Slack refused the message, or could not be reached.</exception>
    Task Respond(Uri responseUrl, JsonObject message, CancellationToken cancellationToken);

    /// <summary>Uploads a file by the external-upload methods: into a conversation, or for an image block alone.</summary>
    /// <returns>The file's id, for an image block's <c>slack_file</c>.</returns>
    /// <exception cref="SlackException">Slack refused the upload, or could not be reached.</exception>
    Task<string> Upload(SlackFile file, CancellationToken cancellationToken);

    /// <summary>Downloads a file from Slack's own file server.</summary>
    /// <param name="address">The file's <c>url_private</c> or <c>url_private_download</c>.</param>
    /// <param name="maxBytes">The largest file that is read.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The content; null if it is larger.</returns>
    /// <exception cref="SlackException">The address is not Slack's, or Slack did not return the file.</exception>
    Task<byte[]?> Download(Uri address, int maxBytes, CancellationToken cancellationToken);
}

/// <summary>A file to upload.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What Slack shows above it.</param>
/// <param name="AlternativeText">What a picture shows; null for what is no picture.</param>
/// <param name="Content">The bytes.</param>
internal sealed record SlackFile(string Name, string Title, string? AlternativeText, ReadOnlyMemory<byte> Content)
{
    /// <summary>The conversation that shows it; null for none.</summary>
    public string? Conversation { get; init; }
}

/// <summary>Slack did not perform a request.</summary>
internal sealed class SlackException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The request and Slack's response.</param>
    /// <param name="error">Slack's error code, such as <c>channel_not_found</c>; null if no response arrived.</param>
    /// <param name="inner">The cause.</param>
    public SlackException(string message, string? error, Exception? inner = null) : base(message, inner) => Error = error;

    /// <summary>Slack's error code; null if no response arrived.</summary>
    public string? Error { get; }

    /// <summary>How long Slack asks to wait; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether Slack may have performed the request: the connection broke after it was sent, or the response cannot be read.</summary>
    public bool MayHaveArrived { get; init; }
}
