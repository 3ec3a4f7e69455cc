using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Rest;

/// <summary>Builds the HTTP request; once for each attempt, since a request can be sent only once.</summary>
internal static class RequestMessage
{
    private static readonly string Version = typeof(RequestMessage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "1.0";

    /// <summary>The request in the form that Discord accepts.</summary>
    /// <exception cref="ArgumentException">An argument is not permitted in a path, or there are too few or too many.</exception>
    public static HttpRequestMessage Of(DiscordRequest request, string baseUrl, string? token)
    {
        var message = new HttpRequestMessage(request.Method, new Uri($"{baseUrl.TrimEnd('/')}/{PathOf(request)}{(request.Query is { } query ? $"?{query}" : "")}"))
        {
            Content = ContentOf(request),
        };
        message.Headers.TryAddWithoutValidation("User-Agent", $"DiscordBot (https://github.com/FilmClubBot, {Version})");
        if (!request.IsAnonymous)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", token);
        return message;
    }

    private static string PathOf(DiscordRequest request)
    {
        var arguments = new Queue<string>(request.Arguments);
        var parts = request.Template.Split('/').Select(part => part.StartsWith('{') ? Next() : part).ToList();
        return arguments.Count == 0 ? string.Join('/', parts) : throw new ArgumentException($"{request.Template} has fewer braces than there are arguments.", nameof(request));

        // An argument of dots alone would lead to another route.
        string Next() => arguments.TryDequeue(out var argument) && argument.Trim('.').Length > 0
            ? Uri.EscapeDataString(argument)
            : throw new ArgumentException($"{request.Template} lacks an argument, or it is empty or dots.", nameof(request));
    }

    private static HttpContent? ContentOf(DiscordRequest request)
    {
        var json = request.Body is { } body ? new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") : null;
        if (request.Files is not { Count: > 0 } files)
            return json;
        var parts = new MultipartFormDataContent();
        if (json is not null)
            parts.Add(json, "payload_json");
        foreach (var (n, file) in files.Index())
        {
            var content = new ReadOnlyMemoryContent(file.Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.MediaType);
            parts.Add(content, $"files[{n}]", file.Name);
        }

        return parts;
    }
}
