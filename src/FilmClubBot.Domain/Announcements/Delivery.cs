using System.Security.Cryptography;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>Identifies a <see cref="Delivery"/> within a Club.</summary>
public readonly record struct DeliveryId(int Value);

/// <summary>How far a <see cref="Delivery"/> is.</summary>
public enum DeliveryState
{
    /// <summary>The channel does not show yet what it should.</summary>
    Pending,

    /// <summary>A request is under way, or was when the program stopped: the message may stand or not.</summary>
    Sending,

    /// <summary>The message stands as it should.</summary>
    Sent,

    /// <summary>Somebody has to mend something first; <see cref="Delivery.Error"/> says what.</summary>
    Failed,

    /// <summary>The message was taken away, or was never to be sent.</summary>
    Retracted,
}

/// <summary>One message of an <see cref="Announcement"/> in one channel: sent, corrected, taken away.</summary>
/// <param name="Id">The delivery's key; a channel's deliveries are sent in its order.</param>
/// <param name="Announcement">What is said.</param>
/// <param name="Platform">Where the channel is.</param>
/// <param name="Channel">The platform's id of the channel.</param>
/// <param name="State">How far it is.</param>
/// <param name="Attempts">How often it was tried in vain since it last succeeded or changed.</param>
/// <param name="NextTry">When it may be tried next.</param>
/// <param name="Nonce">What tells the message from every other.</param>
/// <param name="Message">The platform's id of the message; null while none is known to stand.</param>
/// <param name="SendingSince">When the message can have been sent at the earliest; null when it cannot have been.</param>
/// <param name="Error">What went wrong last; null when nothing did.</param>
/// <param name="Edition">Counts the changes of the Review that the message must show.</param>
public sealed record Delivery(
    DeliveryId Id,
    Announcement Announcement,
    Platform Platform,
    string Channel,
    DeliveryState State,
    int Attempts,
    Instant NextTry,
    string Nonce,
    string? Message,
    Instant? SendingSince,
    string? Error,
    int Edition)
{
    /// <summary>Whether the message that stands is to be taken away and another sent.</summary>
    public bool IsToReplace { get; init; }

    // The most that Discord takes: https://docs.discord.com/developers/resources/message#create-message
    private const int NonceLength = 25;

    private static readonly Duration _firstPause = Duration.FromSeconds(5);
    private static readonly Duration _longestPause = Duration.FromMinutes(30);

    /// <summary>Where it goes.</summary>
    public DeliveryChannel To => new(Platform, Channel);

    /// <summary>Whether a message may stand whose id is not known: it has to be looked for before anything is sent.</summary>
    public bool MayStand => State == DeliveryState.Sending && Message is null;

    /// <summary>A request is about to be made. This is kept before it is made.</summary>
    public Delivery Begin(Instant now) => this with { State = DeliveryState.Sending, SendingSince = SendingSince ?? now };

    /// <summary>A message stands; something about it is still to be done.</summary>
    public Delivery Found(string message) => this with { Message = message };

    /// <summary>The message stands as it should.</summary>
    public Delivery Stand(string message) => this with { State = DeliveryState.Sent, Message = message, SendingSince = null, Attempts = 0, Error = null };

    /// <summary>No message stands, and none should. Should it be said again, that will be another message, with a nonce of its own.</summary>
    public Delivery TakeBack() =>
        this with { State = DeliveryState.Retracted, Message = null, SendingSince = null, Attempts = 0, Error = null, Nonce = NewNonce() };

    /// <summary>The message that was to be replaced is gone; another is to be sent.</summary>
    public Delivery Replace() => TakeBack() with { State = DeliveryState.Pending, IsToReplace = false };

    /// <summary>What tells a new message from every other.</summary>
    public static string NewNonce() => RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);

    /// <summary>It will be tried later: after the pause that the platform asks for, or else after one that doubles from 5 seconds to 30 minutes.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="pause">The pause that the platform asks for, if it does.</param>
    /// <param name="mayStand">Whether the message may stand all the same.</param>
    /// <param name="why">What went wrong.</param>
    public Delivery Delay(Instant now, Duration? pause, bool mayStand, string why) => this with
    {
        State = mayStand ? DeliveryState.Sending : DeliveryState.Pending,
        SendingSince = mayStand ? SendingSince : null,
        Attempts = Attempts + 1,
        NextTry = now + (pause ?? Pause(Attempts)),
        Error = why,
    };

    /// <summary>It waits until the channel may be spoken to; that is no failure.</summary>
    public Delivery Hold(Instant until) => this with { NextTry = until };

    /// <summary>It will not be tried again until the Review changes.</summary>
    public Delivery Fail(string why) => this with { State = DeliveryState.Failed, SendingSince = null, Error = why };

    // The exponent is bounded, as the pause is at its ceiling long before.
    private static Duration Pause(int attempts) => Duration.Min(_longestPause, _firstPause * Math.Pow(2, Math.Min(attempts, 20)));
}
