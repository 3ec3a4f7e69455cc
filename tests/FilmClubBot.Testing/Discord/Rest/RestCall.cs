using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Discord.Rest;

/// <summary>A request as it is understood.</summary>
/// <param name="Verb">HTTP's method.</param>
/// <param name="Parts">The path below the version, in pieces.</param>
/// <param name="Body">Its JSON; null for none.</param>
/// <param name="Files">The names of the files beside it.</param>
/// <param name="Query">Its query.</param>
internal sealed record RestCall(string Verb, IReadOnlyList<string> Parts, JsonNode? Body, IReadOnlyList<string> Files, IQueryCollection Query)
{
    // A route's ids are stars; so are an interaction's token and "@original".
    private static readonly HashSet<string> Tokens = new(StringComparer.Ordinal) { "webhooks", "interactions" };

    /// <summary>The method and the route: <c>POST channels/*/messages</c>.</summary>
    public string Route => $"{Verb} {string.Join('/', Parts.Select((part, n) => IsArgument(part, n) ? "*" : part))}";

    /// <summary>What the route's limit is counted for.</summary>
    public string Resource => Parts[0] switch
    {
        "channels" or "guilds" when Parts.Count > 1 => Parts[1],
        "webhooks" or "interactions" when Parts.Count > 2 => $"{Parts[1]}/{Parts[2]}",
        _ => "",
    };

    /// <summary>The body as an object.</summary>
    /// <exception cref="RestRefusal">It is none.</exception>
    public JsonObject Object => Body as JsonObject ?? throw RestRefusal.Form(["the body is no object"]);

    /// <summary>Reads a request.</summary>
    /// <exception cref="RestRefusal">Its body is no JSON.</exception>
    public static async Task<RestCall> Read(HttpContext context, string path)
    {
        var request = context.Request;
        string text = "";
        List<string> files = [];
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            text = form["payload_json"].ToString();
            files = [.. form.Files.Select(file => file.FileName)];
        }
        else if (request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            using var reader = new StreamReader(request.Body);
            text = await reader.ReadToEndAsync();
        }

        try
        {
            return new RestCall(request.Method, path.Split('/', StringSplitOptions.RemoveEmptyEntries), text.Length == 0 ? null : JsonNode.Parse(text), files, request.Query);
        }
        catch (JsonException)
        {
            throw new RestRefusal(400, 50109, "The request body contains invalid JSON.");
        }
    }

    /// <summary>An id in the path.</summary>
    public ulong Id(int place) => Guilds.Guild.TryId(Parts[place], out var id) ? id : throw RestRefusal.Form([$"Value \"{Parts[place]}\" is not snowflake."]);

    private bool IsArgument(string part, int n) => Guilds.Guild.TryId(part, out _) || part == "@original" || (n == 2 && Tokens.Contains(Parts[0]));
}
