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

    /// <summary>A request is under way, or was when the program stopped: whether it was carried out is not known.</summary>
    Sending,

    /// <summary>The channel shows what it should.</summary>
    Sent,

    /// <summary>Somebody has to mend something first; <see cref="Delivery.Error"/> says what.</summary>
    Failed,

    /// <summary>The message was deleted, or was never to be sent.</summary>
    Retracted,
}

/// <summary>
/// One message of an <see cref="Announcement"/> in one channel: sent, edited, deleted. Each method gives the delivery after one
/// event; it is applied to the delivery as it is stored at that moment, so that it changes only what the event is about.
/// </summary>
/// <param name="Id">The delivery's key; a channel's deliveries are sent in its order.</param>
/// <param name="Announcement">What is said.</param>
/// <param name="Platform">Where the channel is.</param>
/// <param name="Channel">The platform's id of the channel.</param>
/// <param name="State">How far it is.</param>
/// <param name="Attempts">How often it was tried in vain since it last succeeded or changed.</param>
/// <param name="NextTry">When it may be tried next.</param>
/// <param name="Nonce">What tells the message from every other.</param>
/// <param name="Message">The platform's id of the message; null while none is known.</param>
/// <param name="SendingSince">When the message can have been sent at the earliest; null when it cannot have been.</param>
/// <param name="Error">What went wrong last; null when nothing did.</param>
/// <param name="Edition">Counts the changes of the subject that the message must show.</param>
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
    /// <summary>Whether the message is to be deleted and another sent.</summary>
    public bool IsToReplace { get; init; }

    // The most that Discord takes: https://docs.discord.com/developers/resources/message#create-message
    private const int NonceLength = 25;

    private static readonly Duration _firstPause = Duration.FromSeconds(5);
    private static readonly Duration _longestPause = Duration.FromMinutes(30);

    /// <summary>Where it goes.</summary>
    public DeliveryChannel To => new(Platform, Channel);

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen => State is DeliveryState.Pending or DeliveryState.Sending;

    /// <summary>Whether there may be a message whose id is not known: it has to be looked for before anything is sent.</summary>
    public bool IsUncertain => State == DeliveryState.Sending && Message is null;

    /// <summary>Whether it waits for the end of quiet hours: only a message that nobody has seen yet does, as an edit makes no sound.</summary>
    public bool ObservesQuietHours => Message is null && !IsUncertain && Announcement.Subject.ObservesQuietHours;

    /// <summary>Whether it was postponed to a moment that has not come; others may pass it then.</summary>
    public bool IsPostponed(Instant now) => ObservesQuietHours && Attempts == 0 && NextTry > now;

    /// <summary>It waits until new messages may be sent to the channel; that is no failure.</summary>
    public Delivery Postpone(Instant until) => this with { NextTry = until };

    /// <summary>A request is about to be made. This is stored before it is made.</summary>
    public Delivery BeginSending(Instant now) => this with { State = DeliveryState.Sending, SendingSince = SendingSince ?? now };

    /// <summary>The message's id is known; something about it is still to be done.</summary>
    public Delivery WithMessage(string message) => this with { Message = message };

    /// <summary>The channel shows an edition of the subject; where that is the present one, all is done.</summary>
    /// <param name="message">The platform's id of the message.</param>
    /// <param name="edition">The <see cref="Edition"/> that the message was written for.</param>
    /// <param name="now">The moment.</param>
    /// <param name="error">What went wrong that is not worth another try; null for nothing.</param>
    public Delivery MarkSent(string message, int edition, Instant now, string? error = null) =>
        OrPending(this with { State = DeliveryState.Sent, Message = message, SendingSince = null, Attempts = 0, Error = error }, edition, now);

    /// <summary>The channel has no message, and should have none. Should it be said again, that will be another message, with a nonce of its own.</summary>
    /// <param name="edition">The <see cref="Edition"/> that nothing was to be said of.</param>
    /// <param name="now">The moment.</param>
    public Delivery MarkRetracted(int edition, Instant now) =>
        OrPending(WithoutMessage() with { State = DeliveryState.Retracted }, edition, now);

    /// <summary>It will not be tried again until the subject changes.</summary>
    /// <param name="why">What somebody has to mend.</param>
    /// <param name="edition">The <see cref="Edition"/> that could not be sent.</param>
    /// <param name="now">The moment.</param>
    public Delivery MarkFailed(string why, int edition, Instant now) =>
        OrPending(this with { State = DeliveryState.Failed, SendingSince = null, Error = why }, edition, now);

    /// <summary>The message that was to be replaced is deleted; another is to be sent.</summary>
    public Delivery Resend() => WithoutMessage() with { State = DeliveryState.Pending, IsToReplace = false };

    /// <summary>It will be tried later: after the pause that the platform asks for, or else after one that doubles from 5 seconds to 30 minutes.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="pause">The pause that the platform asks for, if it does.</param>
    /// <param name="isUnfinished">Whether the request may have been carried out all the same, or a part of it was: the next try must find out.</param>
    /// <param name="why">What went wrong.</param>
    public Delivery RetryLater(Instant now, Duration? pause, bool isUnfinished, string why) => this with
    {
        State = isUnfinished ? DeliveryState.Sending : DeliveryState.Pending,
        SendingSince = isUnfinished ? SendingSince : null,
        Attempts = Attempts + 1,
        NextTry = now + (pause ?? Pause(Attempts)),
        Error = why,
    };

    /// <summary>What tells a new message from every other.</summary>
    public static string NewNonce() => RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);

    private Delivery WithoutMessage() => this with { Message = null, SendingSince = null, Attempts = 0, Error = null, Nonce = NewNonce() };

    // What has changed while an earlier edition was sent is sent next.
    private static Delivery OrPending(Delivery done, int edition, Instant now) =>
        done.Edition == edition ? done : done with { State = DeliveryState.Pending, Attempts = 0, NextTry = now };

    // The exponent is bounded, as the pause is at its ceiling long before.
    private static Duration Pause(int attempts) => Duration.Min(_longestPause, _firstPause * Math.Pow(2, Math.Min(attempts, 20)));
}
