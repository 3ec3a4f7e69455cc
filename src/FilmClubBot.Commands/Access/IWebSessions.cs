using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Access;

/// <summary>The browsers that are signed in.</summary>
public interface IWebSessions
{
    /// <summary>The session of a cookie; null if it was ended or has expired.</summary>
    Task<WebSession?> Find(SignInSecret secret, CancellationToken cancellationToken);

    /// <summary>A session by key; null if it was ended or has expired.</summary>
    Task<WebSession?> Find(WebSessionId session, CancellationToken cancellationToken);

    /// <summary>The sessions of a member, or of all, the latest first.</summary>
    /// <param name="member">The member; null for all.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<WebSession>> Of(MemberId? member, CancellationToken cancellationToken);

    /// <summary>Ends a session: its browser is signed out immediately. Part of the unit of work.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> End(WebSessionId session, CancellationToken cancellationToken);
}
