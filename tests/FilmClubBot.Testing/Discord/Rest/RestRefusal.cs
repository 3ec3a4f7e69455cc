using System.Text.Json.Nodes;

namespace FilmClubBot.Testing.Discord.Rest;

/// <summary>Discord refuses a request. Source of the codes: Discord's documentation, "Opcodes and Status Codes".</summary>
internal sealed class RestRefusal : Exception
{
    public RestRefusal(int status, int code, string message, params IReadOnlyList<string> fields) : base(message)
    {
        Status = status;
        Body = new JsonObject { ["message"] = message, ["code"] = code };
        if (fields.Count > 0)
            Body["errors"] = new JsonObject { ["_errors"] = new JsonArray([.. fields.Select(field => (JsonNode)new JsonObject { ["code"] = "BASE_TYPE", ["message"] = field })]) };
    }

    public int Status { get; }

    public JsonObject Body { get; }

    public static RestRefusal Form(IReadOnlyList<string> problems) => new(400, 50035, "Invalid Form Body", problems);

    public static RestRefusal Field(string field, string code, string problem)
    {
        var refusal = Form([]);
        refusal.Body["errors"] = new JsonObject { [field] = new JsonObject { ["_errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = problem }) } };
        return refusal;
    }

    public static RestRefusal UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static RestRefusal UnknownMessage() => new(404, 10008, "Unknown Message");

    public static RestRefusal UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static RestRefusal Unauthorized() => new(401, 0, "401: Unauthorized");

    public static RestRefusal NotFound() => new(404, 0, "404: Not Found");

    public static RestRefusal MissingAccess() => new(403, 50001, "Missing Access");
}
