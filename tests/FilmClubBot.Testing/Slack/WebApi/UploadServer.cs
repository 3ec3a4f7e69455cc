using FilmClubBot.Testing.Slack.Faults;
using FilmClubBot.Testing.Slack.Recording;
using FilmClubBot.Testing.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.Testing.Slack.WebApi;

/// <summary>Answers <c>/upload/…</c>: raw bytes, or a form with one file.</summary>
internal sealed class UploadServer(TimeProvider time, Workspace workspace, SlackFaults faults, SlackRecording recording)
{
    public async Task Answer(HttpContext context, string id)
    {
        var request = new SlackRequest(time.GetUtcNow(), "upload_url", context.Request.Path, [], context.Request.ContentType, context.Request.Headers.Authorization);
        recording.Request(request, context.Request.Method);
        var fault = faults.Dequeue("upload_url");
        if (await Failing.Before(context, fault, request))
            return;
        var content = new MemoryStream();
        if (context.Request.HasFormContentType)
        {
            if ((await context.Request.ReadFormAsync()).Files is [var only])
                await only.CopyToAsync(content);
        }
        else
        {
            await context.Request.Body.CopyToAsync(content);
        }

        if (!workspace.Files.TryGetValue(id, out var file) || content.Length != file.Length)
        {
            request.Status = context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("the length is not the one that was announced");
            return;
        }

        file.Content = content.ToArray();
        if (await Failing.After(context, fault))
            return;
        request.Status = StatusCodes.Status200OK;
        await context.Response.WriteAsync($"OK - {file.Length}");
    }
}
