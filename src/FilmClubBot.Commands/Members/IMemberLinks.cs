using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>Which Accounts are one Member.</summary>
public interface IMemberLinks
{
    /// <summary>A Member's Accounts, in the order in which they were met.</summary>
    Task<IReadOnlyList<Account>> Accounts(MemberId member, CancellationToken cancellationToken);

    /// <summary>Gives a Member a code; the one they had is no longer good.</summary>
    /// <param name="member">Who asks.</param>
    /// <param name="platform">Where they ask.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task<LinkCode> Issue(MemberId member, Platform platform, CancellationToken cancellationToken);

    /// <summary>
    /// Makes one Member of the one who gives a code and the one who was given it, by the rules of <see cref="Joining"/>. A wrong
    /// code is counted at once (not with the unit of work).
    /// </summary>
    /// <param name="member">Who gives the code.</param>
    /// <param name="platform">Where they give it.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<LinkResult> Redeem(MemberId member, Platform platform, LinkCode code, CancellationToken cancellationToken);

    /// <summary>Makes a Member's Accounts on one platform a Member of their own; the ratings stay where they are.</summary>
    /// <returns>The new Member; null when there would be no Account left, or none to part.</returns>
    Task<Member?> Part(MemberId member, Platform platform, CancellationToken cancellationToken);
}

/// <summary>What became of a code.</summary>
public enum LinkOutcome
{
    /// <summary>Two Members are one now.</summary>
    Joined,

    /// <summary>The code was given to this very person on this very platform.</summary>
    Own,

    /// <summary>The two are one already.</summary>
    AlreadyOne,

    /// <summary>No such code is live.</summary>
    Unknown,

    /// <summary>Too many wrong codes in the last hour; this one was not looked at.</summary>
    TooManyTries,
}

/// <summary>What became of a code.</summary>
/// <param name="Outcome">Joined, or why not.</param>
/// <param name="Member">Who stays; null unless joined.</param>
public sealed record LinkResult(LinkOutcome Outcome, Member? Member = null);
