using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Members;

/// <summary>The links between Accounts of the same Member.</summary>
public interface IMemberLinks
{
    /// <summary>A Member's Accounts, in the order in which they were first seen.</summary>
    Task<IReadOnlyList<Account>> Accounts(MemberId member, CancellationToken cancellationToken);

    /// <summary>Issues a code to a Member; an earlier code becomes invalid.</summary>
    /// <param name="member">The member who requests the code.</param>
    /// <param name="platform">The platform of the request.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task<LinkCode> Issue(MemberId member, Platform platform, CancellationToken cancellationToken);

    /// <summary>
    /// Merges the Member who enters a code with the Member to whom it was issued, by the rules of <see cref="Joining"/>. A wrong
    /// code is counted immediately, outside the unit of work.
    /// </summary>
    /// <param name="member">The Member who enters the code.</param>
    /// <param name="platform">The platform on which it is entered.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<LinkResult> Redeem(MemberId member, Platform platform, LinkCode code, CancellationToken cancellationToken);

    /// <summary>Separates a Member's Accounts on one platform into a Member of their own; the ratings remain with the first one.</summary>
    /// <returns>The new Member; null when no Account would be left, or there is none to separate.</returns>
    Task<Member?> Part(MemberId member, Platform platform, CancellationToken cancellationToken);
}

/// <summary>The result of entering a code.</summary>
public enum LinkOutcome
{
    /// <summary>The two Members were merged.</summary>
    Joined,

    /// <summary>The code was issued to the same person on the same platform.</summary>
    Own,

    /// <summary>The two are the same Member already.</summary>
    AlreadyOne,

    /// <summary>The code is unknown or expired.</summary>
    Unknown,

    /// <summary>Too many wrong codes in the last hour; this one was not checked.</summary>
    TooManyTries,
}

/// <summary>The result of entering a code.</summary>
/// <param name="Outcome">Merged, or why not.</param>
/// <param name="Member">The merged Member; null unless merged.</param>
public sealed record LinkResult(LinkOutcome Outcome, Member? Member = null);
