using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Telemetry;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Rest.Requests;
using FilmClubBot.OnDiscord.Rest.Turns;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnDiscord.Rest;

/// <summary>Sends each request in its turn, and retries it if that is safe. See docs/decisions/0016.</summary>
internal sealed partial class DiscordRest(DiscordLine line, TimeProvider time, ILeases leases, BotTelemetry telemetry, ILogger<DiscordRest> log) : IDiscordApi
{
    /// <summary>How long one request waits in total because of 429 responses; the caller handles longer waits.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The maximum number of attempts of a failed request.</summary>
    public const int MaxAttempts = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    private readonly Lanes _lanes = new(time);
    private readonly GlobalLimit _global = new(time, leases);
    private readonly InvalidRequests _invalid = new(time);
    private volatile bool _isTokenRefused;

    /// <inheritdoc/>
    public async Task<JsonElement> Send(DiscordRequest request, CancellationToken cancellationToken)
    {
        var route = Route.Of(request);
        var lane = _lanes.Rent(route);
        try
        {
            using var turn = await lane.Turn(cancellationToken);
            return turn.IsAcquired
                ? await Send(request, route, lane, cancellationToken)
                : throw new DiscordException($"{route.Name}: {Lane.MaxWaiting} requests are already waiting; this one was not sent.", null, 0) { RetryAfter = Patience };
        }
        finally
        {
            _lanes.Return(lane);
        }
    }

    private async Task<JsonElement> Send(DiscordRequest request, Route route, Lane lane, CancellationToken cancellationToken)
    {
        var waited = TimeSpan.Zero;
        for (var failures = 0; ;)
        {
            var since = time.GetTimestamp();
            await Wait(request, route, lane, cancellationToken);
            telemetry.RecordLimitWait(Platform.Discord, time.GetElapsedTime(since));
            DiscordAnswer answer;
            try
            {
                answer = await line.Send(request, cancellationToken);
            }
            catch (Exception broken) when (broken is HttpRequestException or TimeoutException)
            {
                var wasSent = !NeverLeft(broken);
                if ((wasSent && !IsRepeatable(request)) || ++failures == MaxAttempts)
                    throw new DiscordException($"{route.Name}: Discord could not be reached: {broken.Message}.", null, 0, broken) { MayHaveArrived = wasSent };
                await Task.Delay(FirstPause * (1 << failures), time, cancellationToken);
                continue;
            }

            Note(request, route, lane, answer);
            if (answer.Status == HttpStatusCode.TooManyRequests)
            {
                waited += answer.RetryAfter;
                if (waited > Patience)
                    throw Refusal(route, answer, mayHaveArrived: false);
            }
            else if ((int)answer.Status >= 500 || !answer.IsReadable)
            {
                if (!IsRepeatable(request) || ++failures == MaxAttempts)
                    throw answer.IsReadable ? Refusal(route, answer, mayHaveArrived: true) : Unreadable(route, answer);
                await Task.Delay(FirstPause * (1 << failures), time, cancellationToken);
            }
            else
            {
                return (int)answer.Status < 300 ? answer.Body : throw Refusal(route, answer, mayHaveArrived: false);
            }
        }
    }

    private async Task Wait(DiscordRequest request, Route route, Lane lane, CancellationToken cancellationToken)
    {
        if (_invalid.Wait(out var until) is not { } pause)
            throw new DiscordException($"{route.Name}: not sent. Discord refused {InvalidRequests.StopAt} requests in ten minutes and blocks an address at {InvalidRequests.Limit}; see the log for the refused requests.", null, 0) { RetryAfter = until };
        await Delay(pause);
        while (lane.Bucket.Take() is var full && full > TimeSpan.Zero)
            await Delay(full);
        if (request.IsAnonymous)
            return;
        await Delay(_global.Take());
        while (_global.Closed is var closed && closed > TimeSpan.Zero)
        {
            await Delay(closed);
            // Without this, all waiting requests would be sent concurrently; each one reserves a new slot instead.
            await Delay(_global.Take());
        }

        if (_isTokenRefused)
            throw new DiscordException($"{route.Name}: not sent. Discord has refused the token; it is not used again until the program restarts. Set Discord:Token to the token of the developer portal's page Bot.", HttpStatusCode.Unauthorized, 0);

        Task Delay(TimeSpan span) => span > TimeSpan.Zero ? Task.Delay(span, time, cancellationToken) : Task.CompletedTask;
    }

    private void Note(DiscordRequest request, Route route, Lane lane, DiscordAnswer answer)
    {
        if (answer.Bucket is { } bucket)
            _lanes.Name(route, lane, bucket);
        if (answer.Window is { } window)
            lane.Bucket.Note(window.Limit, window.Remaining, window.ResetAfter);
        if (answer.Status == HttpStatusCode.TooManyRequests)
        {
            LogLimited(route.Name, answer.IsGlobal, answer.IsShared, answer.RetryAfter);
            // The route of a webhook or an interaction is not subject to the token's limit.
            if (answer.IsGlobal && !request.IsAnonymous)
                _global.Close(answer.RetryAfter);
            else
                lane.Bucket.Close(answer.RetryAfter);
        }

        if (answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (answer.Status == HttpStatusCode.TooManyRequests && !answer.IsShared))
        {
            var count = _invalid.Count();
            if (count is InvalidRequests.SlowFrom or InvalidRequests.StopAt)
                LogInvalid(count, InvalidRequests.Limit);
        }

        if (answer is { Status: HttpStatusCode.Unauthorized, IsReadable: true } && !request.IsAnonymous)
        {
            _isTokenRefused = true;
            LogTokenRefused();
        }
    }

    // Repeating one of Discord's edits changes nothing; a message with an enforced nonce is created only once.
    private static bool IsRepeatable(DiscordRequest request) =>
        request.Method != HttpMethod.Post
        || request.IsPerformedOnce
        || (request.Body is JsonObject body && body["nonce"] is not null && body["enforce_nonce"] is JsonValue enforced && enforced.TryGetValue<bool>(out var isEnforced) && isEnforced);

    private static bool NeverLeft(Exception broken) =>
        broken is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } };

    private static DiscordException Refusal(Route route, DiscordAnswer answer, bool mayHaveArrived) =>
        new($"{route.Name}: Discord answered {(int)answer.Status}{(answer.Code == 0 ? "" : $", code {answer.Code}")}: {answer.Problem}", answer.Status, answer.Code)
        {
            RetryAfter = answer.Status == HttpStatusCode.TooManyRequests ? answer.RetryAfter : null,
            MayHaveArrived = mayHaveArrived,
        };

    // The status is not Discord's, so nothing can be concluded from it, least of all that Discord did not perform the request.
    private static DiscordException Unreadable(Route route, DiscordAnswer answer) =>
        new($"{route.Name}: the response with status {(int)answer.Status} is not an answer of Discord's API.", null, 0) { MayHaveArrived = true };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord rate-limited {Route} for {RetryAfter} (global {IsGlobal}, shared {IsShared})")]
    private partial void LogLimited(string route, bool isGlobal, bool isShared, TimeSpan retryAfter);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord refused {Count} requests (401, 403, 429) in ten minutes; it blocks an address at {Limit}. Slowing down or stopping requests; see the log above for the refused requests, most often due to a missing permission")]
    private partial void LogInvalid(int count, int limit);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Discord refused the bot's token. It is not used again until the program restarts. Set Discord:Token to the token of the developer portal's page Bot")]
    private partial void LogTokenRefused();
}
