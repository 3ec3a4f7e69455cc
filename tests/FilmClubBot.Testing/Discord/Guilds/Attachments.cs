using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Discord.Guilds;

/// <summary>The files that people attach to commands, and the server that the bot downloads them from.</summary>
public sealed class Attachments
{
    private const string Folder = "/ephemeral-attachments/";

    private readonly ConcurrentDictionary<string, (string Name, byte[] Content, long Size, Uri? Address)> _files = new(StringComparer.Ordinal);
    private readonly Guild _guild;
    private readonly Func<Uri> _address;

    internal Attachments(Guild guild, Func<Uri> address) => (_guild, _address) = (guild, address);

    /// <summary>Uploads a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="size">The size that Discord states; null for the true one.</param>
    /// <param name="address">The address that Discord states; null for the simulator's own.</param>
    /// <returns>Its id, as the value of an option.</returns>
    public string Add(string name, byte[] content, long? size = null, Uri? address = null)
    {
        var id = GuildMessage.Text(_guild.NewId());
        _files[id] = (name, content, size ?? content.Length, address);
        return id;
    }

    internal JsonObject Json(string id)
    {
        var (name, _, size, address) = _files.TryGetValue(id, out var file) ? file : throw new InvalidOperationException($"No file was uploaded as {id}.");
        return new() { ["id"] = id, ["filename"] = name, ["size"] = size, ["content_type"] = "text/csv", ["ephemeral"] = true, ["url"] = (address ?? new Uri(_address(), $"{Folder}1/{id}/{name}?ex=1&is=1&hm=1&")).AbsoluteUri };
    }

    internal static bool Has(HttpContext context) => context.Request.Path.StartsWithSegments(Folder.TrimEnd('/'));

    // The signature in the address is all that Discord checks; a token is not sent there.
    internal async Task Answer(HttpContext context)
    {
        if (context.Request.Path.Value!.Split('/') is not [_, _, _, var id, _] || !_files.TryGetValue(id, out var file) || context.Request.Headers.Authorization.Count > 0 || context.Request.Query["hm"].Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }
}
