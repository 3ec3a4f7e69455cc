using System.Diagnostics;
using System.Diagnostics.Metrics;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Telemetry;

/// <summary>
/// What the program measures and traces, in the terms of OpenTelemetry. Without a listener nothing is recorded. No tag has a value that members or
/// moderators choose, so that the number of time series is bounded and no text of theirs leaves the program.
/// </summary>
public sealed class BotTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "FilmClubBot";

    // Seconds: from a remembered answer to one that needed a deferred reply.
    private static readonly InstrumentAdvice<double> _commandTimes = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    // Seconds: from an announcement at once to one that waited for a platform's outage.
    private static readonly InstrumentAdvice<double> _delays = new() { HistogramBucketBoundaries = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600, 21600] };

    private readonly ActivitySource _activities = new(Name);
    private readonly Meter? _own;
    private readonly Histogram<double> _commands, _deliveryDelay, _feedLateness, _limitWait, _writeWait;
    private readonly Counter<long> _attempts, _polls, _backups;
    private readonly Gauge<long> _waitingChannels;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">The host's factory; null outside a host.</param>
    public BotTelemetry(IMeterFactory? meters = null)
    {
        var meter = meters?.Create(Name) ?? (_own = new Meter(Name));
        _commands = meter.CreateHistogram("filmclubbot.command.duration", "s", "Commands that were run, by name, platform and outcome.", null, _commandTimes);
        _attempts = meter.CreateCounter<long>("filmclubbot.delivery.attempts", "{attempt}", "Attempts to send, edit or delete a message of an announcement, by outcome.");
        _deliveryDelay = meter.CreateHistogram("filmclubbot.delivery.delay", "s", "Time from when something was to be announced until its message was sent, quiet hours included.", null, _delays);
        _waitingChannels = meter.CreateGauge<long>("filmclubbot.delivery.waiting_channels", "{channel}", "Channels with messages that are not sent yet.");
        _polls = meter.CreateCounter<long>("filmclubbot.feed.polls", "{poll}", "Polls of feeds, by outcome.");
        _backups = meter.CreateCounter<long>("filmclubbot.backups", "{backup}", "Copies of the database that the bot made by itself, by outcome.");
        _feedLateness = meter.CreateHistogram("filmclubbot.feed.lateness", "s", "Time from when a feed was due until its poll began.", null, _delays);
        _limitWait = meter.CreateHistogram("filmclubbot.platform.limit_wait", "s", "Time that requests to a platform waited for its rate limits.", null, _delays);
        _writeWait = meter.CreateHistogram("filmclubbot.storage.write_wait", "s", "Time that a write waited for the database's write lock.", null, _commandTimes);
    }

    /// <summary>Begins a trace of a command.</summary>
    /// <param name="command">The command's name, or what was typed in its place.</param>
    /// <param name="isKnown">Whether there is such a command; otherwise its name is a text of the caller.</param>
    public Activity? StartCommand(string command, bool isKnown) => _activities.StartActivity(isKnown ? $"/{command}" : "unknown command", ActivityKind.Server);

    /// <summary>Begins a trace of an attempt to send a message.</summary>
    public Activity? StartDelivery(Platform platform) => _activities.StartActivity($"deliver to {platform}", ActivityKind.Producer);

    /// <summary>Begins a trace of a poll.</summary>
    public Activity? StartPoll() => _activities.StartActivity("poll a feed", ActivityKind.Client);

    /// <summary>Records a command.</summary>
    /// <param name="command">The command's name.</param>
    /// <param name="isKnown">Whether there is such a command.</param>
    /// <param name="platform">Where it came from.</param>
    /// <param name="outcome">One of few words, such as <c>answered</c>.</param>
    /// <param name="elapsed">How long it took.</param>
    public void RecordCommand(string command, bool isKnown, Platform platform, string outcome, TimeSpan elapsed) =>
        _commands.Record(elapsed.TotalSeconds, new("command", isKnown ? command : "unknown"), Of(platform), Outcome(outcome));

    /// <summary>Records an attempt to send, edit or delete a message.</summary>
    public void RecordAttempt(Platform platform, string outcome) => _attempts.Add(1, Of(platform), Outcome(outcome));

    /// <summary>Records how long a new message waited, quiet hours included.</summary>
    public void RecordDelay(Platform platform, TimeSpan delay) => _deliveryDelay.Record(Math.Max(0, delay.TotalSeconds), Of(platform));

    /// <summary>Records how many channels have messages that wait.</summary>
    public void RecordWaitingChannels(int channels) => _waitingChannels.Record(channels);

    /// <summary>Records a poll of a feed.</summary>
    public void RecordPoll(string outcome) => _polls.Add(1, Outcome(outcome));

    /// <summary>Records a scheduled copy of the database.</summary>
    public void RecordBackup(string outcome) => _backups.Add(1, Outcome(outcome));

    /// <summary>Records how late a poll began.</summary>
    public void RecordLateness(TimeSpan lateness) => _feedLateness.Record(Math.Max(0, lateness.TotalSeconds));

    /// <summary>Records how long a request waited for a platform's limits.</summary>
    public void RecordLimitWait(Platform platform, TimeSpan wait) => _limitWait.Record(wait.TotalSeconds, Of(platform));

    /// <summary>Records how long a write waited for the write lock.</summary>
    public void RecordWriteWait(TimeSpan wait) => _writeWait.Record(wait.TotalSeconds);

    /// <inheritdoc/>
    public void Dispose()
    {
        _activities.Dispose();
        _own?.Dispose();
    }

    private static KeyValuePair<string, object?> Of(Platform platform) => new("platform", platform.ToString().ToLowerInvariant());

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);
}
