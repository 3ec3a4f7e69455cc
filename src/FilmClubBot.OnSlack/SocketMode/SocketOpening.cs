using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnSlack.SocketMode;

/// <summary>
/// Requests a socket's address from Slack until it succeeds. SlackNet gives up for good after an error of Slack and after a timeout, so
/// only errors that no retry fixes are passed on to it.
/// </summary>
internal sealed class SocketOpening(TimeProvider time, ILogger<SocketOpening> log) : DelegatingHandler
{
    private const int MaxAnswer = 64 * 1024;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _firstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var wait = _firstWait; ; wait = wait * 2 < _longestWait ? wait * 2 : _longestWait)
        {
            var asked = wait;
            try
            {
                using var alarm = new CancellationTokenSource(_patience, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, alarm.Token);
                var response = await base.SendAsync(request, either.Token);
                await response.Content.LoadIntoBufferAsync(MaxAnswer, either.Token);
                var error = await Error(response, either.Token);
                if (response.IsSuccessStatusCode && error is null)
                    return response;
                if (Fix(error) is { } fix)
                {
                    log.LogCritical("Cannot connect to Slack: {Fix} ({Error})", fix, error);
                    return response;
                }

                asked = response.StatusCode == HttpStatusCode.TooManyRequests && response.Headers.RetryAfter?.Delta is { } told && told > wait ? told : wait;
                log.LogWarning("Slack refused a socket ({Status}, {Error}); retrying in {Seconds} s", (int)response.StatusCode, error, asked.TotalSeconds);
                response.Dispose();
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                log.LogWarning("Failed to request a socket from Slack ({Problem}); retrying in {Seconds} s", failure.Message, asked.TotalSeconds);
            }

            await Task.Delay(asked, time, cancellationToken);
        }
    }

    private static async Task<string?> Error(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken), new JsonDocumentOptions { MaxDepth = 16 });
            return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True
                ? null
                : answer.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String ? error.GetString() : "no error that can be read";
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }

    private static string? Fix(string? error) => error switch
    {
        "invalid_auth" or "not_authed" or "not_allowed_token_type" or "token_revoked" or "token_expired" or "account_inactive" =>
            "Slack does not accept Slack:AppToken; make an app-level token with the scope connections:write on the page \"Basic Information\", and start the program again.",
        "missing_scope" or "no_permission" => "Slack:AppToken lacks the scope connections:write; make another on the page \"Basic Information\", and start the program again.",
        "socket_mode_not_enabled" or "apps_connections_disabled" or "forbidden_team" => "Socket Mode is off; turn it on on the page \"Socket Mode\" of the app, and start the program again.",
        _ => null,
    };
}
