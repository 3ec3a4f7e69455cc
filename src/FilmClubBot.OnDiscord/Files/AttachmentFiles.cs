using System.Net;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Interactions;
using FilmClubBot.OnDiscord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord.Files;

/// <summary>
/// Downloads the files of commands from Discord's file servers, and from no other address: over HTTPS, without the bot's token, without redirects,
/// and no more than the limit. Source of the addresses: Discord's documentation, "Signed Attachment CDN URLs".
/// </summary>
internal sealed class AttachmentFiles(IHttpClientFactory clients, IOptions<DiscordOptions> options, TimeProvider time, ILogger<AttachmentFiles> log) : IFileSource
{
    private static readonly string[] _hosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly string[] _folders = ["attachments/", "ephemeral-attachments/"];
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public Platform Platform => Platform.Discord;

    /// <inheritdoc/>
    public async Task<FileReading> Read(FileReference file, int maxBytes, CancellationToken cancellationToken)
    {
        if (AttachedFiles.Parse(file.Text) is not var (bytes, address) || !IsDiscords(address))
        {
            log.LogWarning("Refused to download a file: its address is not one of Discord's file servers");
            return new FileReading.Unavailable();
        }

        var name = Uri.UnescapeDataString(address.Segments[^1]);
        if (bytes > maxBytes)
            return new FileReading.TooLarge(name);
        using var late = new CancellationTokenSource(_timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await Download(address, name, maxBytes, either.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || failure is OperationCanceledException && late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The address contains a signature, so it is not logged.
            log.LogWarning("Failed to download a file from {Host}: {Problem}", address.Host, failure.Message);
            return new FileReading.Unavailable();
        }
    }

    private async Task<FileReading> Download(Uri address, string name, int maxBytes, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(DiscordLine.Client);
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            log.LogWarning("Failed to download a file from {Host}: status {Status}", address.Host, (int)response.StatusCode);
            return new FileReading.Unavailable();
        }

        if (response.Content.Headers.ContentLength > maxBytes)
            return new FileReading.TooLarge(name);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await LimitedStream.Read(stream, maxBytes, cancellationToken) is { } content ? new FileReading.Content(name, content) : new FileReading.TooLarge(name);
    }

    private bool IsDiscords(Uri address) =>
        address.UserInfo.Length == 0 && _folders.Any(folder => address.AbsolutePath.StartsWith('/' + folder, StringComparison.Ordinal))
        && (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && _hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase) || IsOurs(address));

    /// <summary>Whether an address is on the server that the settings put in Discord's place.</summary>
    private bool IsOurs(Uri address) => options.Value.ApiBaseUrl != DiscordOptions.DefaultApiBaseUrl
        && Uri.Compare(address, new Uri(options.Value.ApiBaseUrl), UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
