using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>Who may enter the browser chat where it asks for a sign-in. All changes are part of the unit of work.</summary>
public interface ISignIns
{
    /// <summary>Adds a member who has an account of the browser chat alone.</summary>
    Task<Member> Invite(string name, CancellationToken cancellationToken);

    /// <summary>Issues a link to a member, valid once and for <see cref="SignInSecret.LinkLifetime"/>; an earlier link becomes invalid.</summary>
    Task<SignInSecret> Issue(MemberId member, CancellationToken cancellationToken);

    /// <summary>The member to whom a link was issued; null if it was used, has expired or never existed. The link remains valid.</summary>
    Task<Member?> Find(SignInSecret link, CancellationToken cancellationToken);

    /// <summary>Uses a link up and begins a session of its member.</summary>
    /// <param name="link">The link.</param>
    /// <param name="browser">Which browser on which system.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The session's secret; null if the link is not valid.</returns>
    Task<SignInSecret?> Redeem(SignInSecret link, string browser, CancellationToken cancellationToken);

    /// <summary>Adds the first moderator of the browser chat and begins a session of theirs.</summary>
    /// <param name="name">The moderator's name until they choose another.</param>
    /// <param name="browser">Which browser on which system.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The session's secret; null if the browser chat has a moderator.</returns>
    Task<SignInSecret?> AddFirstModerator(string name, string browser, CancellationToken cancellationToken);

    /// <summary>Whether a member with an account of the browser chat is moderator there.</summary>
    Task<bool> HasModerator(CancellationToken cancellationToken);

    /// <summary>Sets a member's role in the browser chat.</summary>
    /// <returns>Whether it was another one before.</returns>
    Task<bool> SetRole(MemberId member, Permission role, CancellationToken cancellationToken);
}
