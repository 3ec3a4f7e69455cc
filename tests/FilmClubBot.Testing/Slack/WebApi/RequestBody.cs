using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>Reads arguments: JSON, a form, or an address' query.</summary>
internal static class RequestBody
{
    public static async Task<JsonObject> Read(HttpRequest request)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in request.Query)
            arguments[name] = value.ToString();
        if (IsJson(request))
        {
            try
            {
                if (await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) is JsonObject body)
                    return body;
            }
            catch (JsonException)
            {
                throw new ApiRefusal("invalid_json");
            }

            throw new ApiRefusal("json_not_object");
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
                arguments[name] = value.ToString();
        }

        return arguments;
    }

    public static bool IsJson(HttpRequest request) => request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
}
