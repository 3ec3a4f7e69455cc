using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.OnWeb.Visitors;

/// <summary>The visitor of a page; passed from the page to its circuit under data protection.</summary>
/// <param name="Club">The club whose page it is. A circuit has nothing else that says so.</param>
/// <param name="Id">
/// The account's id. Where nobody signs in, it is a digest of the browser's secret, so that knowing the id does not permit to act as the
/// visitor.
/// </param>
/// <param name="Name">The visitor's chosen name; null until one is chosen.</param>
/// <param name="Moderates">Whether the visitor acts as moderator now.</param>
/// <param name="MayModerate">Whether the visitor may act as moderator.</param>
/// <param name="Session">The session; null where nobody signs in.</param>
public sealed record Visitor(ClubId Club, string Id, string? Name, bool Moderates, bool MayModerate = true, WebSessionId? Session = null);
