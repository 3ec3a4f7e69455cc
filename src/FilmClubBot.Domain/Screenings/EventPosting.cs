using System.Security.Cryptography;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>How far a screening's event on a platform is.</summary>
/// <param name="Screening">The screening; it has one event at most.</param>
/// <param name="Nonce">What the event is marked with, so that one whose id was lost is found again: 12 hexadecimal digits.</param>
public sealed record EventPosting(ScreeningId Screening, string Nonce)
{
    private const int NonceLength = 12;

    private static readonly Duration _firstPause = Duration.FromSeconds(5);
    private static readonly Duration _longestPause = Duration.FromMinutes(30);

    /// <summary>The platform's id of the event; null while none is known to stand.</summary>
    public string? Event { get; init; }

    /// <summary>What was last written; null where that is not known.</summary>
    public EventText? Written { get; init; }

    /// <summary>What the platform made of it. Whatever it shows besides, people have changed.</summary>
    public EventText? Shown { get; init; }

    /// <summary>How far the event was when it was last seen.</summary>
    public EventState State { get; init; }

    /// <summary>Since when a request is under way, or was when the program stopped; null when none is.</summary>
    public Instant? SendingSince { get; init; }

    /// <summary>Whether nothing more is done about it: it is over, or somebody took it away.</summary>
    public bool IsClosed { get; init; }

    /// <summary>How often it was tried in vain since it last succeeded.</summary>
    public int Attempts { get; init; }

    /// <summary>When it may be tried next.</summary>
    public Instant NextTry { get; init; }

    /// <summary>What somebody has to mend; null when nothing.</summary>
    public string? Error { get; init; }

    /// <summary>One of which nothing stands yet.</summary>
    public static EventPosting New(ScreeningId screening) => new(screening, NewNonce());

    /// <summary>A request is about to be made. This is stored before it is made.</summary>
    public EventPosting Begin(Instant now) => this with { SendingSince = SendingSince ?? now };

    /// <summary>The event was found by its mark. What it says is written anew.</summary>
    public EventPosting Adopt(string id) => this with { Event = id, Written = null, Shown = null };

    /// <summary>Whether the event is behind: what it says has changed here, or it is to begin or to end.</summary>
    /// <param name="wanted">What it should say.</param>
    /// <param name="state">How far it should be.</param>
    public bool IsBehind(EventText wanted, EventState state) =>
        Written != wanted || SendingSince is not null || state is EventState.Completed or EventState.Cancelled || (state == EventState.Active && State == EventState.Scheduled);

    /// <summary>The event stands and says what it should.</summary>
    /// <param name="id">The platform's id of it.</param>
    /// <param name="written">What was written.</param>
    /// <param name="shown">What the platform made of it.</param>
    public EventPosting MarkWritten(string id, EventText written, EventText shown) =>
        this with { Event = id, Written = written, Shown = shown, SendingSince = null, Attempts = 0, Error = null };

    /// <summary>The event is in a state, and what was begun is done; of one that is over, nothing more is.</summary>
    public EventPosting Reach(EventState state) => state is EventState.Completed or EventState.Cancelled
        ? Close() with { State = state }
        : this with { State = state, SendingSince = null, Attempts = 0, Error = null };

    /// <summary>The event was ended here, and another is to be made.</summary>
    public EventPosting Renew() => New(Screening) with { NextTry = NextTry };

    /// <summary>Nothing more is done about it.</summary>
    public EventPosting Close() => this with { IsClosed = true, SendingSince = null, Attempts = 0 };

    /// <summary>It will be tried later: after the pause that the platform asks for, or else after one that doubles from 5 seconds to 30 minutes.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="pause">The pause that the platform asks for, if it does.</param>
    public EventPosting Delay(Instant now, Duration? pause) => this with
    {
        Attempts = Attempts + 1,
        // The exponent is bounded, as the pause is at its ceiling long before.
        NextTry = now + (pause ?? Duration.Min(_longestPause, _firstPause * Math.Pow(2, Math.Min(Attempts, 20)))),
    };

    /// <summary>Somebody has to mend something; until then it is tried now and then.</summary>
    public EventPosting Fail(Instant now, string why) => this with { SendingSince = null, Error = why, NextTry = now + _longestPause };

    private static string NewNonce() => RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);
}
