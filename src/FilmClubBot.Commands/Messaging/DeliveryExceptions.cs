using FilmClubBot.Commands.Framework.Wording;
using NodaTime;

namespace FilmClubBot.Commands.Messaging;

/// <summary>A platform did not accept a message, but may accept it later.</summary>
public sealed class DelayedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, for the log and for moderators.</param>
    /// <param name="retryAfter">How long the platform asks to wait; null when it does not state a time.</param>
    /// <param name="mayHaveArrived">Whether the message may exist nevertheless: the connection broke after the request was sent.</param>
    /// <param name="inner">The cause.</param>
    public DelayedException(string message, Duration? retryAfter = null, bool mayHaveArrived = false, Exception? inner = null) : base(message, inner)
    {
        RetryAfter = retryAfter;
        MayHaveArrived = mayHaveArrived;
    }

    /// <summary>How long the platform asks to wait; null when it does not state a time.</summary>
    public Duration? RetryAfter { get; }

    /// <summary>Whether the message may exist nevertheless.</summary>
    public bool MayHaveArrived { get; }
}

/// <summary>A platform will not accept a message until somebody fixes the problem.</summary>
public sealed class UndeliverableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong and how to fix it, for moderators.</param>
    /// <param name="inner">The cause.</param>
    public UndeliverableException(string message, Exception? inner = null) : base(message, inner)
    {
    }

    /// <summary>Whether the person that the message is for accepts none, or no longer exists. Only that person can fix it.</summary>
    public bool IsRefusedByRecipient { get; init; }

    /// <summary>What is wrong, where it is of a known kind, which moderators read in their language.</summary>
    public DeliveryProblem? Problem { get; init; }

    /// <summary>What is wrong and how to fix it, in a language; the exception's own words where its kind is not known.</summary>
    public string Describe(Phrases say) => Problem switch
    {
        DeliveryProblem.NoChannel => say["undeliverable.nochannel"],
        DeliveryProblem.NoAccess => say["undeliverable.noaccess"],
        DeliveryProblem.NoPermission => say["undeliverable.nopermission"],
        DeliveryProblem.TakesNoMessages => say["undeliverable.nomessages"],
        DeliveryProblem.NoToken => say["undeliverable.notoken"],
        _ => Message,
    };
}

/// <summary>A kind of problem that moderators or the operator fix.</summary>
public enum DeliveryProblem
{
    /// <summary>The channel does not exist, or is in a place without the bot.</summary>
    NoChannel,

    /// <summary>The bot may not see the channel.</summary>
    NoAccess,

    /// <summary>The bot lacks a permission in the channel.</summary>
    NoPermission,

    /// <summary>The channel is of a type without messages.</summary>
    TakesNoMessages,

    /// <summary>The platform does not accept the bot's token.</summary>
    NoToken,
}
