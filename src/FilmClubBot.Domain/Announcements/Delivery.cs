using System.Security.Cryptography;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Requests;
using NodaTime;

namespace FilmClubBot.Domain.Announcements;

/// <summary>Identifies a <see cref="Delivery"/> within a Club.</summary>
public readonly record struct DeliveryId(int Value);

/// <summary>The progress of a <see cref="Delivery"/>.</summary>
public enum DeliveryState
{
    /// <summary>The message is not sent yet, or is outdated.</summary>
    Pending,

    /// <summary>A request is in progress, or was when the program stopped: its outcome is not known.</summary>
    Sending,

    /// <summary>The message is sent and up to date.</summary>
    Sent,

    /// <summary>A person has to fix a problem first; <see cref="Delivery.Error"/> states it.</summary>
    Failed,

    /// <summary>The message was deleted, or is not to be sent.</summary>
    Retracted,
}

/// <summary>
/// One message of an <see cref="Announcement"/> in one channel: sent, updated, deleted. Each method returns the delivery after one
/// event. The event is applied to the currently stored delivery, so that it changes only the values that it concerns.
/// </summary>
/// <param name="Id">The delivery's key; a channel's deliveries are sent in its order.</param>
/// <param name="Announcement">The announcement to send.</param>
/// <param name="Platform">The channel's platform.</param>
/// <param name="Channel">The platform's id of the channel.</param>
/// <param name="State">The delivery's progress.</param>
/// <param name="Attempts">Failed attempts since the last success or change.</param>
/// <param name="NextTry">When the next attempt may start.</param>
/// <param name="Nonce">Identifies the message on the platform.</param>
/// <param name="Message">The platform's id of the message; null while unknown.</param>
/// <param name="SendingSince">The earliest time at which the message can have been sent; null when it cannot have been sent.</param>
/// <param name="Error">The last error; null when the last attempt succeeded.</param>
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
    /// <summary>Whether the message is to be deleted and a new one sent.</summary>
    public bool IsToReplace { get; init; }

    // Discord's limit: https://docs.discord.com/developers/resources/message#create-message
    private const int NonceLength = 25;

    /// <summary>The channel that the message is sent to.</summary>
    public DeliveryChannel To => new(Platform, Channel);

    /// <summary>Whether a request is still to be made.</summary>
    public bool IsOpen => State is DeliveryState.Pending or DeliveryState.Sending;

    /// <summary>Whether a message with an unknown id may exist: it has to be searched for before anything is sent.</summary>
    public bool IsUncertain => State == DeliveryState.Sending && Message is null;

    /// <summary>Whether the delivery waits for the end of quiet hours. Only a new message does, because an edit causes no notification.</summary>
    public bool ObservesQuietHours => Message is null && !IsUncertain && Announcement.Subject.ObservesQuietHours;

    /// <summary>Whether the next attempt may start: its time has come, or the clock was set back after it was computed. A postponed message waits for its time of day.</summary>
    public bool IsDue(Instant now) => NextTry <= now || (RetryPause.IsOver(NextTry, now) && !(IsPostponed(now) && NextTry > Announcement.At));

    /// <summary>Whether it was postponed to a later moment; other deliveries may then be sent before it.</summary>
    public bool IsPostponed(Instant now) => (ObservesQuietHours || WaitsUntil(now) is not null) && Attempts == 0 && NextTry > now;

    /// <summary>The earliest time of a new message, if it is later than now (<see cref="Subject.NotBefore"/>).</summary>
    public Instant? WaitsUntil(Instant now) => Message is null && !IsUncertain && Announcement.Subject.NotBefore is { } at && at > now ? at : null;

    /// <summary>Postpones the next attempt until new messages may be sent to the channel. Does not count as a failed attempt.</summary>
    public Delivery Postpone(Instant until) => this with { NextTry = until };

    /// <summary>Marks the delivery as being sent. Save it before the request is made, so that a crash in between is detected.</summary>
    public Delivery BeginSending(Instant now) => this with { State = DeliveryState.Sending, SendingSince = SendingSince ?? now };

    /// <summary>Stores the message's id while a request is still to be made.</summary>
    public Delivery WithMessage(string message) => this with { Message = message };

    /// <summary>Marks an edition of the subject as sent. If the subject has changed since, the delivery is pending again.</summary>
    /// <param name="message">The platform's id of the message.</param>
    /// <param name="edition">The <see cref="Edition"/> that the message shows.</param>
    /// <param name="now">The moment.</param>
    /// <param name="error">An error that needs no retry; null for none.</param>
    public Delivery MarkSent(string message, int edition, Instant now, string? error = null) =>
        OrPending(this with { State = DeliveryState.Sent, Message = message, SendingSince = null, Attempts = 0, Error = error }, edition, now);

    /// <summary>Marks the message as deleted or not to be sent. If the subject is announced again, that is a new message with a new nonce.</summary>
    /// <param name="edition">The <see cref="Edition"/> for which no message was to be sent.</param>
    /// <param name="now">The moment.</param>
    public Delivery MarkRetracted(int edition, Instant now) =>
        OrPending(WithoutMessage() with { State = DeliveryState.Retracted }, edition, now);

    /// <summary>Marks the delivery as failed. It is not retried until the subject changes.</summary>
    /// <param name="why">The problem to be fixed.</param>
    /// <param name="edition">The <see cref="Edition"/> that could not be sent.</param>
    /// <param name="now">The moment.</param>
    public Delivery MarkFailed(string why, int edition, Instant now) =>
        OrPending(this with { State = DeliveryState.Failed, SendingSince = null, Error = why }, edition, now);

    /// <summary>Marks the message to be replaced as deleted; a new one is to be sent.</summary>
    public Delivery Resend() => WithoutMessage() with { State = DeliveryState.Pending, IsToReplace = false };

    /// <summary>Schedules a retry: after the pause that the platform requests, or else after a doubling one (<see cref="RetryPause"/>).</summary>
    /// <param name="now">The moment.</param>
    /// <param name="pause">The pause that the platform requests, if any.</param>
    /// <param name="isUnfinished">Whether the request may have been carried out in full or in part: the next attempt must check.</param>
    /// <param name="why">The error.</param>
    public Delivery RetryLater(Instant now, Duration? pause, bool isUnfinished, string why) => this with
    {
        State = isUnfinished ? DeliveryState.Sending : DeliveryState.Pending,
        SendingSince = isUnfinished ? SendingSince : null,
        Attempts = Attempts + 1,
        NextTry = RetryPause.NextTry(now, Attempts, pause),
        Error = why,
    };

    /// <summary>Creates a random nonce, which identifies a new message.</summary>
    public static string NewNonce() => RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);

    private Delivery WithoutMessage() => this with { Message = null, SendingSince = null, Attempts = 0, Error = null, Nonce = NewNonce() };

    // If the subject changed while an earlier edition was being sent, the change is sent next.
    private static Delivery OrPending(Delivery done, int edition, Instant now) =>
        done.Edition == edition ? done : done with { State = DeliveryState.Pending, Attempts = 0, NextTry = now };
}
