using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.WebApi.Turns;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.WebApi;

/// <summary>The Web API over HTTP. See docs/decisions/0018-slack-web-api.md.</summary>
internal sealed class SlackApi : ISlackApi
{
    // Together four seconds.
    private const int MaxLooks = 5;
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(125);

    private readonly ConcurrentDictionary<string, MinuteWindow> _windows = new(StringComparer.Ordinal);
    private readonly Lines _lines;
    private readonly ResponseUses _uses;
    private readonly Persistence _persistence;
    private readonly SlackLine _line;
    private readonly SlackAccess _access;
    private readonly ISlackTokens _tokens;
    private readonly SlackAddresses _addresses;
    private readonly TimeProvider _time;
    private readonly ILeases _leases;
    private readonly BotTelemetry _telemetry;
    private readonly ILogger<SlackApi> _log;

    public SlackApi(SlackLine line, SlackAccess access, ISlackTokens tokens, TimeProvider time, ILeases leases, BotTelemetry telemetry, ILogger<SlackApi> log)
    {
        _line = line;
        _access = access;
        _tokens = tokens;
        _addresses = new SlackAddresses(access);
        _lines = new Lines(time);
        _uses = new ResponseUses(time);
        _persistence = new Persistence(time, log);
        _time = time;
        _leases = leases;
        _telemetry = telemetry;
        _log = log;
    }

    /// <inheritdoc/>
    public async Task<JsonElement> Call(string method, JsonObject arguments, CancellationToken cancellationToken)
    {
        var known = SlackMethods.Of(method);
        var token = await _tokens.Current(cancellationToken)
            ?? throw new SlackException($"{method} was not called: the app is not installed in the workspace.", "not_authed");
        var reply = await Attempt(known, arguments, token, cancellationToken);
        // Another worker may have stored a newer token, or Slack's clock is ahead of ours.
        if (reply.IsTokenRefused && await _tokens.After(token, cancellationToken) is { } next)
            reply = await Attempt(known, arguments, next, cancellationToken);
        if (!reply.Ok)
            throw new SlackException($"{method}: Slack responded with {reply.Problem}.", reply.Error);
        if (reply.Warning is { } warning)
            _log.LogWarning("Slack accepted {Method} with a warning: {Warning} {Messages}", method, warning, string.Join("; ", reply.Messages()));
        return reply.Json!.Value;
    }

    /// <inheritdoc/>
    public async Task Respond(Uri responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        const string What = "The answer at response_url";
        if (!_addresses.TakesAnswers(responseUrl))
            throw new SlackException($"{What} was not sent: the address is not Slack's.", error: null);
        using var place = await _lines.Enter(responseUrl.AbsoluteUri, TimeSpan.Zero, cancellationToken);
        if (_uses.Take(responseUrl) is { } spent)
            throw new SlackException($"{What} was not sent: {spent}, after {ResponseUses.MaxUses} uses or {ResponseUses.Life.TotalMinutes} minutes.", spent);
        SlackReply reply;
        try
        {
            reply = await _persistence.Try(
                What,
                repeatable: false,
                pause: _ => { },
                async () =>
                {
                    using var content = Json(message);
                    return await _line.Send(responseUrl, content, token: null, What, cancellationToken);
                },
                worth: null,
                cancellationToken);
        }
        catch (SlackException failure) when (!failure.MayHaveArrived)
        {
            _uses.Return(responseUrl);
            throw;
        }

        // Slack responds with "ok" in plain text, or with an object.
        if ((int)reply.Status is < 200 or >= 300 || (reply.Json is not null && !reply.Ok))
            throw new SlackException($"{What}: Slack responded with {reply.Problem}.", reply.Error);
    }

    /// <inheritdoc/>
    public async Task<string> Upload(SlackFile file, CancellationToken cancellationToken)
    {
        var place = await Call(
            "files.getUploadURLExternal",
            new JsonObject { ["filename"] = file.Name, ["length"] = file.Content.Length, ["alt_txt"] = file.AlternativeText },
            cancellationToken);
        var id = Text(place, "file_id");
        if (!Uri.TryCreate(Text(place, "upload_url"), UriKind.Absolute, out var address) || !_addresses.TakesFiles(address))
            throw new SlackException("The file was not sent: the upload_url is not an address of Slack.", error: null);
        using var content = new ReadOnlyMemoryContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var reply = await _line.Send(address, content, token: null, "The file's upload", cancellationToken);
        if ((int)reply.Status is < 200 or >= 300)
            throw new SlackException($"The file's upload: Slack responded with {reply.Problem}.", reply.Error);
        var completed = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = file.Title }) };
        if (file.Conversation is not null)
            completed["channel_id"] = file.Conversation;
        await Call("files.completeUploadExternal", completed, cancellationToken);
        if (file.Conversation is null)
            await UntilProcessed(id, cancellationToken);
        return id;
    }

    /// <inheritdoc/>
    public async Task<byte[]?> Download(Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        // The token is sent with the request, so the address is checked first.
        if (!_addresses.TakesFiles(address))
            throw new SlackException("The file was not read: its address is not Slack's.", error: null);
        var token = await _tokens.Current(cancellationToken)
            ?? throw new SlackException("The file was not read: the app is not installed in the workspace.", "not_authed");
        return await _line.Download(address, new AuthenticationHeaderValue("Bearer", token), maxBytes, cancellationToken);
    }

    // Slack examines a file after the upload was completed, and until then refuses messages that show it. It states the type when it is done.
    private async Task UntilProcessed(string file, CancellationToken cancellationToken)
    {
        try
        {
            for (var look = 0; look < MaxLooks; look++)
            {
                var answer = await Call("files.info", new JsonObject { ["file"] = file }, cancellationToken);
                if (answer.Text("file", "mimetype") is { Length: > 0 })
                    return;
                await Task.Delay(_firstPause * (1 << look), _time, cancellationToken);
            }
        }
        catch (SlackException failure)
        {
            // It may be done all the same, as where the token lacks the scope for this question.
            _log.LogInformation("Whether a picture is ready is not known: {Problem}", failure.Message);
        }
    }

    private async Task<SlackReply> Attempt(SlackMethod known, JsonObject arguments, string token, CancellationToken cancellationToken)
    {
        var method = known.Name;
        var window = _windows.GetOrAdd(method, static (_, self) => new MinuteWindow(self.Known.PerMinute, self.Time, self.Leases), (Known: known, Time: _time, Leases: _leases));
        using var place = known.Line(arguments) is { } line ? await _lines.Enter(line, known.Spacing, cancellationToken) : null;
        return await _persistence.Try(
            method,
            known.Repeatable,
            window.Pause,
            async () =>
            {
                var since = _time.GetTimestamp();
                if (place is not null)
                    await place.Space(cancellationToken);
                if (await window.Turn(known.Worth, cancellationToken) is { } wait)
                    throw new SlackException($"{method} was not called: its turn is in {wait.TotalSeconds:0} s, which is too late.", error: null) { RetryAfter = wait };
                _telemetry.RecordLimitWait(Platform.Slack, _time.GetElapsedTime(since));
                place?.Sent();
                using var content = Content(known, arguments);
                var answer = await _line.Send(new Uri(_access.ApiBaseUrl, method), content, new AuthenticationHeaderValue("Bearer", token), method, cancellationToken);
                return answer.IsReadable || answer.RateLimited || answer.Failed ? answer : throw Unreadable(method, answer);
            },
            known.Worth,
            cancellationToken);
    }

    // Nothing can be concluded from it, least of all that Slack did not perform the call.
    private static SlackException Unreadable(string method, SlackReply answer) =>
        new($"{method}: the response with status {(int)answer.Status} is not an answer of Slack's API.", error: null) { MayHaveArrived = true };

    private static string Text(JsonElement answer, string name) =>
        answer.Text(name) is { Length: > 0 } text ? text : throw new SlackException($"files.getUploadURLExternal: the response has no {name}.", error: null);

    private static HttpContent Content(SlackMethod method, JsonObject arguments) => method.TakesJson ? Json(arguments) : Form(arguments);

    // The charset is set because Slack warns without it (missing_charset).
    private static StringContent Json(JsonObject arguments) => new(arguments.ToJsonString(), Encoding.UTF8, "application/json");

    private static FormUrlEncodedContent Form(JsonObject arguments) => new(arguments
        .Where(argument => argument.Value is not null)
        .Select(argument => KeyValuePair.Create(argument.Key, argument.Value!.GetValueKind() == JsonValueKind.String ? argument.Value.GetValue<string>() : argument.Value.ToJsonString())));
}
