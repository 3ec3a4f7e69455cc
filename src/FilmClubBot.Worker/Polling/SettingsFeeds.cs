using FilmClubBot.Commands.Feeds;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Polling;

/// <summary>Updates the stored feeds from <c>Reviews:Feeds</c> when the program starts: new feeds are added, removed ones are no longer polled.</summary>
internal sealed class SettingsFeeds(IServiceScopeFactory scopes, IOptions<ReviewSettings> settings, ILogger<SettingsFeeds> log)
{
    /// <summary>Adds, changes and removes the stored feeds accordingly.</summary>
    public Task Fit(CancellationToken cancellationToken) => scopes.Commit(async (services, token) =>
    {
        var feeds = services.GetRequiredService<IFeeds>();
        var known = await feeds.LockAll(token);
        var wanted = settings.Value.Feeds.Select(feed => (Address: new Uri(feed.Url), Interval: Duration.FromTimeSpan(feed.Interval ?? settings.Value.PollInterval))).ToList();
        foreach (var (address, interval) in wanted)
        {
            if (known.FirstOrDefault(feed => feed.InSettings == address || feed.Address == address) is not { } feed)
                await feeds.Add(address, interval, isFromSettings: true, token);
            else if (feed.Interval != interval || feed.InSettings != address)
                await feeds.Change(feed.Id, now => now with { Interval = interval, InSettings = address }, token);
        }

        foreach (var gone in known.Where(feed => feed.InSettings is { } named && wanted.All(one => one.Address != named && one.Address != feed.Address)))
        {
            log.LogInformation("{Feed} was removed from Reviews:Feeds and is no longer polled; its reviews remain", gone.Address);
            await feeds.Remove(gone.Id, token);
        }
    }, log, cancellationToken);
}
