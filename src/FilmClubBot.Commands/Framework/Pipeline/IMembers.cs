using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Framework.Pipeline;

/// <summary>The society's people.</summary>
public interface IMembers
{
    /// <summary>
    /// The Member of an Account; created on first sight, renamed when the platform's display name changed. Committed immediately, unless the unit
    /// of work has changes already.
    /// </summary>
    Task<Member> Recognise(Account account, CancellationToken cancellationToken);

    /// <summary>A member by key; null when there is none.</summary>
    Task<Member?> Find(MemberId member, CancellationToken cancellationToken);

    /// <summary>The accounts of some members; a member without any is left out.</summary>
    Task<IReadOnlyDictionary<MemberId, IReadOnlyList<Account>>> Accounts(IReadOnlyCollection<MemberId> members, CancellationToken cancellationToken);

    /// <summary>The members of some of a platform's accounts, each once; unknown accounts are ignored and no member is created.</summary>
    /// <param name="platform">The platform of the accounts.</param>
    /// <param name="externalIds">The platform's own ids.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<MemberId>> Holders(Platform platform, IReadOnlyCollection<string> externalIds, CancellationToken cancellationToken);

    /// <summary>Members whose names contain a text, ignoring case, by name; all for an empty text.</summary>
    /// <param name="part">A part of the name.</param>
    /// <param name="most">The most members.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<Member>> Named(string part, int most, CancellationToken cancellationToken);

    /// <summary>The members who chose to be compared with each other in what all members see, by name.</summary>
    Task<IReadOnlyList<Member>> Compared(CancellationToken cancellationToken);

    /// <summary>Stores whether a member is compared with others in what all members see.</summary>
    /// <returns>Whether that is a change.</returns>
    Task<bool> SetCompared(MemberId member, bool isCompared, CancellationToken cancellationToken);
}
