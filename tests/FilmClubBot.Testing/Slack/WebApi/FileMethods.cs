using System.Text.Json.Nodes;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>The external upload: an address, the bytes, the end; and what is known of a file.</summary>
internal static class FileMethods
{
    public static JsonObject GetUploadUrl(ApiCall call)
    {
        if (!int.TryParse(call.Needed("length"), out var length) || length <= 0)
            throw new ApiRefusal("invalid_arguments", ["[ERROR] length must be more than 0"]);
        if (call.Text("alt_txt")?.Length > 1000)
            throw new ApiRefusal("alt_txt_too_large");
        var file = new WorkspaceFile(call.Workspace.NextId("F"), call.Needed("filename"), length, call.Text("alt_txt"));
        call.Workspace.Files[file.Id] = file;
        return new JsonObject { ["upload_url"] = new Uri(call.Address, $"/upload/v1/{file.Id}").AbsoluteUri, ["file_id"] = file.Id };
    }

    public static JsonObject Info(ApiCall call)
    {
        if (!call.Workspace.Files.TryGetValue(call.Needed("file"), out var file))
            throw new ApiRefusal("file_not_found");
        file.LooksUntilReady = Math.Max(0, file.LooksUntilReady - 1);
        return new JsonObject { ["file"] = file.Json(call.Workspace.TeamId, call.Address), ["content_html"] = null, ["comments"] = new JsonArray() };
    }

    public static JsonObject Complete(ApiCall call)
    {
        if (call.Json("files") is not JsonArray { Count: > 0 } files)
            throw new ApiRefusal("invalid_arguments", ["[ERROR] missing required field: files"]);
        foreach (var entry in files.OfType<JsonObject>())
        {
            if (!call.Workspace.Files.TryGetValue((string?)entry["id"] ?? "", out var file) || file.Content is null)
                throw new ApiRefusal("file_not_found");
            file.Title = (string?)entry["title"] ?? file.Name;
            file.LooksUntilReady = call.Workspace.LooksUntilFilesAreReady;
            file.SharedIn = call.Text("channel_id") is null ? null : call.OpenChannel("channel_id");
        }

        call.Workspace.Changed();
        return new JsonObject { ["files"] = new JsonArray([.. files.OfType<JsonObject>().Select(file => new JsonObject { ["id"] = (string?)file["id"], ["title"] = (string?)file["title"] })]) };
    }
}
