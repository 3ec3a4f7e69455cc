using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Messaging;

/// <summary>Posts announcements on one platform. Each adapter implements its own.</summary>
/// <remarks>
/// Every method throws <see cref="DelayedException"/> for what may succeed later (the platform is unavailable, or asks to wait) and
/// <see cref="UndeliverableException"/> for what fails until somebody fixes the cause (no such channel, no permission).
/// </remarks>
public interface IMessenger
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>The platform's id of the channel for a topic; null when none is configured.</summary>
    string? ChannelFor(Topic topic);

    /// <summary>Checks that a channel exists and that the bot can post in it, as far as that is possible without posting.</summary>
    Task Examine(string channel, CancellationToken cancellationToken);

    /// <summary>The channels that can be announced in, with their names; none where the platform does not list them.</summary>
    Task<IReadOnlyList<NamedChannel>> Channels(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<NamedChannel>>([]);

    /// <summary>The names of the tags that a channel's posts can have; none where the platform or the channel has no tags.</summary>
    Task<IReadOnlyList<string>> Tags(string channel, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Sends a card.</summary>
    /// <param name="channel">The platform's id of the channel.</param>
    /// <param name="card">The content; its audience is everyone.</param>
    /// <param name="nonce">Identifies the message, at most 25 characters of <c>A-Z a-z 0-9 -</c>: a second request with it posts nothing.</param>
    /// <param name="cancellationToken">Cancels before the request is sent.</param>
    /// <returns>The platform's id of the message.</returns>
    Task<string> Send(string channel, Card card, string nonce, CancellationToken cancellationToken);

    /// <summary>Searches for an existing message: after a crash between sending it and saving its id.</summary>
    /// <param name="channel">The platform's id of the channel.</param>
    /// <param name="nonce">As given to <see cref="Send"/>.</param>
    /// <param name="since">The earliest time at which it can have been sent.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The platform's id of the message; null when it does not exist.</returns>
    Task<string?> Find(string channel, string nonce, Instant since, CancellationToken cancellationToken);

    /// <summary>Replaces a message's card.</summary>
    Task Edit(string channel, string message, Card card, CancellationToken cancellationToken);

    /// <summary>Opens a discussion thread on a message. One that is open already is not an error.</summary>
    /// <param name="channel">The platform's id of the channel.</param>
    /// <param name="message">The platform's id of the message.</param>
    /// <param name="opening">The first message; its title is the thread's name where threads have names.</param>
    /// <param name="nonce">Identifies the opening message.</param>
    /// <param name="cancellationToken">Cancels before the request is sent.</param>
    Task OpenThread(string channel, string message, Card opening, string nonce, CancellationToken cancellationToken);

    /// <summary>The web address of the thread that <see cref="OpenThread"/> opened on a message; null where the platform has none.</summary>
    Task<Uri?> AddressOf(string channel, string message, CancellationToken cancellationToken) => Task.FromResult<Uri?>(null);

    /// <summary>What members can be sent on the platform, outside its channels.</summary>
    DirectMessages DirectMessages => DirectMessages.None;

    /// <summary>The conversation with one person, created if there is none. It is used like a channel; opening it shows the person nothing.</summary>
    /// <param name="account">The platform's id of the person's account.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The platform's id of the conversation.</returns>
    Task<string> OpenDirect(string account, CancellationToken cancellationToken) =>
        Task.FromException<string>(new UndeliverableException($"{Platform} has no messages to one member."));

    /// <summary>Deletes a message. One that no longer exists is not an error.</summary>
    Task Retract(string channel, string message, CancellationToken cancellationToken);
}

/// <summary>A channel of a platform.</summary>
/// <param name="Id">The platform's id.</param>
/// <param name="Name">Its name, without <c>#</c>; several channels may have the same.</param>
public sealed record NamedChannel(string Id, string Name);

/// <summary>What members can be sent outside a platform's channels.</summary>
public enum DirectMessages
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Cards, whose buttons would not reach the society: a press there names no server.</summary>
    WithoutButtons,

    /// <summary>Cards with buttons.</summary>
    WithButtons,
}

/// <summary>The topic of an announcement; each has its own channel.</summary>
public enum Topic
{
    /// <summary>A review was published.</summary>
    Reviews,

    /// <summary>A screening, its reminders and its discussion.</summary>
    Screenings,

    /// <summary>A problem that moderators have to fix.</summary>
    Moderation,
}
