using System.Security.Cryptography;
using FilmClubBot.Domain.Requests;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>The progress of a screening's event on a platform.</summary>
/// <param name="Screening">The screening; it has at most one event.</param>
/// <param name="Nonce">Marks the event on the platform, so that an event whose id was lost can be found: 12 hexadecimal digits.</param>
public sealed record EventPosting(ScreeningId Screening, string Nonce)
{
    private const int NonceLength = 12;

    /// <summary>The platform's id of the event; null while no event is known to exist.</summary>
    public string? Event { get; init; }

    /// <summary>The text that was last written; null where unknown.</summary>
    public EventText? Written { get; init; }

    /// <summary>The form in which the platform showed that text. Any other difference is an edit by people.</summary>
    public EventText? Shown { get; init; }

    /// <summary>The event's state when it was last seen.</summary>
    public EventState State { get; init; }

    /// <summary>When the request in progress began, including one that was interrupted by a stop of the program; null when there is none.</summary>
    public Instant? SendingSince { get; init; }

    /// <summary>Whether no more requests are made: the event is over, or was deleted on the platform.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Failed attempts since the last success.</summary>
    public int Attempts { get; init; }

    /// <summary>When the next attempt may start.</summary>
    public Instant NextTry { get; init; }

    /// <summary>The problem that has to be fixed; null for none.</summary>
    public string? Error { get; init; }

    /// <summary>A posting without an event.</summary>
    public static EventPosting New(ScreeningId screening) => new(screening, NewNonce());

    /// <summary>Whether the next attempt may start.</summary>
    public bool IsDue(Instant now) => RetryPause.IsOver(NextTry, now);

    /// <summary>Marks the event as being written. Save it before the request is made, so that a crash in between is detected.</summary>
    public EventPosting Begin(Instant now) => this with { SendingSince = SendingSince ?? now };

    /// <summary>Adopts an event that was found by its mark. Its text is written again.</summary>
    public EventPosting Adopt(string id) => this with { Event = id, Written = null, Shown = null };

    /// <summary>Whether the event is outdated: its text has changed here, or it has to be started or ended.</summary>
    /// <param name="wanted">The text that the event should have.</param>
    /// <param name="state">The state that the event should have.</param>
    public bool IsBehind(EventText wanted, EventState state) =>
        Written != wanted || SendingSince is not null || state is EventState.Completed or EventState.Cancelled || (state == EventState.Active && State == EventState.Scheduled);

    /// <summary>Marks the event as written and up to date.</summary>
    /// <param name="id">The platform's id of it.</param>
    /// <param name="written">The text that was written.</param>
    /// <param name="shown">The form in which the platform shows it.</param>
    public EventPosting MarkWritten(string id, EventText written, EventText shown) =>
        this with { Event = id, Written = written, Shown = shown, SendingSince = null, Attempts = 0, Error = null };

    /// <summary>Records the event's state and ends the request in progress. An event that is over is closed.</summary>
    public EventPosting Reach(EventState state) => state is EventState.Completed or EventState.Cancelled
        ? Close() with { State = state }
        : this with { State = state, SendingSince = null, Attempts = 0, Error = null };

    /// <summary>Replaces an event that was ended here with a new one.</summary>
    public EventPosting Renew() => New(Screening) with { NextTry = NextTry };

    /// <summary>Stops all further requests for the event.</summary>
    public EventPosting Close() => this with { IsClosed = true, SendingSince = null, Attempts = 0 };

    /// <summary>Schedules a retry: after the pause that the platform requests, or else after a doubling one (<see cref="RetryPause"/>).</summary>
    /// <param name="now">The moment.</param>
    /// <param name="pause">The pause that the platform requests, if any.</param>
    public EventPosting Delay(Instant now, Duration? pause) => this with
    {
        Attempts = Attempts + 1,
        NextTry = RetryPause.NextTry(now, Attempts, pause),
    };

    /// <summary>Records a problem that a person has to fix; until then the request is retried at the longest interval.</summary>
    public EventPosting Fail(Instant now, string why) => this with { SendingSince = null, Error = why, NextTry = RetryPause.AfterProblem(now) };

    private static string NewNonce() => RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);
}
