using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.Files;

/// <summary>
/// Reads the files of forms and messages by their ids. Source: Slack's reference, "files.info" and "File object". A file that is stored elsewhere, such
/// as a linked document of another service, has no content on Slack.
/// </summary>
internal sealed class SlackFiles(ISlackApi api, ILogger<SlackFiles> log) : IFileSource
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Slack;

    /// <inheritdoc/>
    public async Task<FileReading> Read(FileReference file, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.Call("files.info", new JsonObject { ["file"] = file.Text }, cancellationToken);
            if (!answer.TryGetProperty("file", out var found) || found.ValueKind != JsonValueKind.Object || found.Is("is_external")
                || found.Text("name") is not { Length: > 0 } name
                || !Uri.TryCreate(found.Text("url_private_download") ?? found.Text("url_private"), UriKind.Absolute, out var address))
                return new FileReading.Unavailable();
            if (found.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes) && bytes > maxBytes)
                return new FileReading.TooLarge(name);
            return await api.Download(address, maxBytes, cancellationToken) is { } content ? new FileReading.Content(name, content) : new FileReading.TooLarge(name);
        }
        catch (SlackException failure)
        {
            log.LogWarning("Failed to read a file from Slack: {Problem}", failure.Message);
            return new FileReading.Unavailable();
        }
    }
}
