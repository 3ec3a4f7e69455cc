using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Messaging;

/// <summary>Says something on one platform with nobody having typed: announcements. Each adapter brings its own.</summary>
/// <remarks>
/// Every method throws <see cref="DelayedException"/> for what may succeed later (the platform is away, or asks to wait) and
/// <see cref="UndeliverableException"/> for what will not until somebody mends it (no such channel, no permission).
/// </remarks>
public interface IMessenger
{
    /// <summary>Where it speaks.</summary>
    Platform Platform { get; }

    /// <summary>The platform's id of the channel that takes what is said on a topic; null when none is configured.</summary>
    string? ChannelFor(Topic topic);

    /// <summary>Makes sure that a channel is there and can be spoken in, as far as that can be told without speaking.</summary>
    Task Examine(string channel, CancellationToken cancellationToken);

    /// <summary>Sends a card.</summary>
    /// <param name="channel">The platform's id of the channel.</param>
    /// <param name="card">What is said; its audience is everyone.</param>
    /// <param name="nonce">What tells this message from every other, at most 25 characters of <c>A-Z a-z 0-9 -</c>: sent twice, it is said once.</param>
    /// <param name="cancellationToken">Stops before it is sent.</param>
    /// <returns>The platform's id of the message.</returns>
    Task<string> Send(string channel, Card card, string nonce, CancellationToken cancellationToken);

    /// <summary>Looks whether a message stands already: after a crash between sending and saving its id.</summary>
    /// <param name="channel">The platform's id of the channel.</param>
    /// <param name="nonce">As given to <see cref="Send"/>.</param>
    /// <param name="since">When it can have been sent at the earliest.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The platform's id of the message; null when it does not stand.</returns>
    Task<string?> Find(string channel, string nonce, Instant since, CancellationToken cancellationToken);

    /// <summary>Puts another card in a message's place.</summary>
    Task Edit(string channel, string message, Card card, CancellationToken cancellationToken);

    /// <summary>Opens a thread on a message to talk in. One that is open already is no failure.</summary>
    /// <param name="channel">The platform's id of the channel.</param>
    /// <param name="message">The platform's id of the message.</param>
    /// <param name="opening">What is said first; its title names the thread where the platform names threads.</param>
    /// <param name="nonce">What tells the opening from every other message.</param>
    /// <param name="cancellationToken">Stops before it is asked for.</param>
    Task OpenThread(string channel, string message, Card opening, string nonce, CancellationToken cancellationToken);

    /// <summary>Takes a message away. One that is gone already is no failure.</summary>
    Task Retract(string channel, string message, CancellationToken cancellationToken);
}

/// <summary>What an announcement is about; each has a channel of its own.</summary>
public enum Topic
{
    /// <summary>A review was published.</summary>
    Reviews,

    /// <summary>A screening, its reminders and its discussion.</summary>
    Screenings,

    /// <summary>Something that moderators have to mend.</summary>
    Moderation,
}
