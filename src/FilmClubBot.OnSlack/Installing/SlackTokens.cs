using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Replicas;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.OnSlack.Installing;

/// <summary>
/// The token of the settings, or else that of the installation, which is renewed before it expires. Of several workers one renews it: a refresh
/// token can be used once. See docs/decisions/0068-installing.md.
/// </summary>
internal sealed class SlackTokens(
    IOptions<SlackOptions> options, IServiceScopeFactory scopes, GrantProtection protection, OAuthAccess oauth, ILeases leases, Club club, TimeProvider time, ILogger<SlackTokens> log)
    : ISlackTokens, IDisposable
{
    /// <summary>How long before it expires a token is renewed. Slack's tokens are valid for twelve hours.</summary>
    public static readonly Duration RenewBefore = Duration.FromHours(2);

    /// <summary>How long after a failure to renew a token the next attempt is made.</summary>
    public static readonly Duration RetryAfter = Duration.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);
    private SlackGrant? _cached;
    private (SlackGrant Grant, string Replaced)? _unsaved;
    private TimeSpan _nextAttempt;

    /// <inheritdoc/>
    public async ValueTask<string?> Current(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(options.Value.BotToken))
            return options.Value.BotToken;
        // That there is none is not cached: an installation takes effect immediately.
        var grant = _cached ??= await Read(cancellationToken);
        return grant is not null && (IsDue(grant) || _unsaved is not null) ? (await Renew(grant, isForced: false, cancellationToken))?.AccessToken : grant?.AccessToken;
    }

    /// <inheritdoc/>
    public async Task<string?> After(string refused, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(options.Value.BotToken))
            return null;
        var stored = _unsaved?.Grant ?? await Read(cancellationToken);
        _cached = stored;
        if (stored is null || stored.AccessToken != refused)
            return stored?.AccessToken;
        // Slack's clock decides whether it has expired.
        return await Renew(stored, isForced: true, cancellationToken) is { } renewed && renewed.AccessToken != refused ? renewed.AccessToken : null;
    }

    /// <summary>Stores the tokens of an installation, in place of earlier ones.</summary>
    public async Task Store(SlackInstallation installation, CancellationToken cancellationToken)
    {
        var stored = new Installation(Platform.Slack, installation.Team, protection.Protect(installation.Grant), Now, installation.User);
        await Change(_ => stored, cancellationToken);
        (_cached, _unsaved, _nextAttempt) = (installation.Grant, null, TimeSpan.Zero);
    }

    /// <summary>Deletes the tokens: Slack has revoked them.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> Delete(CancellationToken cancellationToken)
    {
        var isStored = false;
        await Change(
            before =>
            {
                isStored = before is not null;
                return null;
            },
            cancellationToken);
        (_cached, _unsaved) = (null, null);
        return isStored;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    // Not by the wall clock, which may have been set back.
    private bool MayTry => time.Uptime() >= _nextAttempt;

    private bool IsDue(SlackGrant grant) => grant is { RefreshToken: not null, ExpiresAt: { } end } && Now >= end - RenewBefore && MayTry;

    private async Task<SlackGrant?> Renew(SlackGrant known, bool isForced, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_unsaved is { } unsaved)
                return await Save(unsaved.Grant, unsaved.Replaced);
            await using var lease = await leases.Acquire($"Slack's token of club {club.Id}", cancellationToken);
            // Another worker may have renewed it, or the app may have been installed again.
            var stored = _cached = await Read(cancellationToken);
            if (stored is not { RefreshToken: { } refresh } || stored.AccessToken != known.AccessToken || !((isForced && MayTry) || IsDue(stored)))
                return stored;
            // From here on it is not cancelled: the new tokens would be lost, and the refresh token is used.
            return await Save(_cached = await oauth.Refresh(refresh, CancellationToken.None), stored.AccessToken);
        }
        catch (SlackException failure)
        {
            // The old token remains in use until it expires.
            _nextAttempt = time.Uptime() + RetryAfter.ToTimeSpan();
            log.LogWarning("Failed to renew Slack's token of club {Club}; the next attempt is in {Pause}: {Problem}", club.Id, RetryAfter, failure.Message);
            return known;
        }
        finally
        {
            _turn.Release();
        }
    }

    // Tokens that could not be stored are in use, and are stored as soon as that is possible. Those of an installation made meanwhile stay.
    private async Task<SlackGrant?> Save(SlackGrant grant, string replaced)
    {
        try
        {
            var secret = protection.Protect(grant);
            var isReplacing = false;
            await Change(
                before =>
                {
                    isReplacing = before is not null && protection.Unprotect(before.Secret)?.AccessToken == replaced;
                    return isReplacing ? before! with { Secret = secret } : before;
                },
                CancellationToken.None);
            _unsaved = null;
            return isReplacing ? grant : _cached = await Read(CancellationToken.None);
        }
        catch (Exception failure) when (failure is ConflictException or StorageUnavailableException)
        {
            _unsaved = (grant, replaced);
            log.LogCritical("Slack's new token of club {Club} is not stored yet, and would be lost if the program stopped now: {Problem}", club.Id, failure.Message);
            return grant;
        }
    }

    private async Task<SlackGrant?> Read(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IInstallations>().Find(Platform.Slack, cancellationToken) is not { } installation)
            return null;
        if (protection.Unprotect(installation.Secret) is { } grant)
            return grant;
        log.LogError("Slack's token of club {Club} cannot be decrypted, because its key is not in the database; install the app again", club.Id);
        return null;
    }

    private async Task Change(Func<Installation?, Installation?> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IInstallations>().Change(Platform.Slack, change, cancellationToken);
    }
}
