using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnSlack.Installing;

/// <summary>
/// Requests tokens from Slack, with the app's own id and secret. Sources: Slack's documentation, "Installing with OAuth" and "Token rotation".
/// </summary>
internal sealed class OAuthAccess(SlackLine line, SlackAccess access, IOptions<SlackOptions> options, TimeProvider time)
{
    private const string Method = "oauth.v2.access";

    /// <summary>Requests tokens for a workspace whose user has allowed it.</summary>
    /// <param name="code">From Slack's redirect; it can be used once, for ten minutes.</param>
    /// <param name="redirect">The address that Slack redirected to.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="SlackException">Slack refused, or could not be reached, or gave something else than a bot's token for one workspace.</exception>
    public async Task<SlackInstallation> Exchange(string code, Uri redirect, CancellationToken cancellationToken)
    {
        var answer = await Send([new("code", code), new("redirect_uri", redirect.AbsoluteUri)], cancellationToken);
        if (answer.Is("is_enterprise_install") || answer.Text("team", "id") is not { Length: > 0 } team)
            throw new SlackException($"{Method}: Slack installed the app for an organisation, not for a workspace.", "team_not_found");
        return new(
            Read(answer), team, answer.Text("team", "name") ?? "", answer.Text("authed_user", "id") ?? "",
            (answer.Text("scope") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Requests the next tokens; the refresh token cannot be used again.</summary>
    /// <exception cref="SlackException">Slack refused, or could not be reached.</exception>
    public async Task<SlackGrant> Refresh(string refreshToken, CancellationToken cancellationToken) =>
        Read(await Send([new("grant_type", "refresh_token"), new("refresh_token", refreshToken)], cancellationToken));

    /// <summary>The time zone and the language of a user, as far as Slack tells them.</summary>
    public async Task<(string? Zone, string? Locale)> Preferences(SlackInstallation installation, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent([new("user", installation.User), new("include_locale", "true")]);
        var answer = await Call("users.info", content, new AuthenticationHeaderValue("Bearer", installation.Grant.AccessToken), cancellationToken);
        return (answer.Text("user", "tz"), answer.Text("user", "locale"));
    }

    private async Task<JsonElement> Send(KeyValuePair<string, string>[] arguments, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        // Slack recommends the header; parameters end up in logs.
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.ClientId}:{settings.ClientSecret}"));
        using var content = new FormUrlEncodedContent(arguments);
        return await Call(Method, content, new AuthenticationHeaderValue("Basic", credentials), cancellationToken);
    }

    private async Task<JsonElement> Call(string method, HttpContent content, AuthenticationHeaderValue token, CancellationToken cancellationToken)
    {
        var reply = await line.Send(new Uri(access.ApiBaseUrl, method), content, token, method, cancellationToken);
        return reply.Ok ? reply.Json!.Value : throw new SlackException($"{method}: Slack responded with {reply.Problem}.", reply.IsReadable && !reply.Failed && !reply.RateLimited ? reply.Error : null);
    }

    private SlackGrant Read(JsonElement answer)
    {
        if (answer.Text("token_type") != "bot" || answer.Text("access_token") is not { Length: > 0 } token)
            throw new SlackException($"{Method}: the response contains no token of a bot.", error: null);
        return new(
            token,
            answer.Text("refresh_token") is { Length: > 0 } refresh ? refresh : null,
            answer.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var life) && life > 0
                ? Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromSeconds(life)
                : null);
    }
}
