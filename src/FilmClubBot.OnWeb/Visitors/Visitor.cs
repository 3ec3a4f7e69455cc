namespace FilmClubBot.OnWeb.Visitors;

/// <summary>The visitor of a page, from the browser's cookies; passed from the page to its circuit under data protection.</summary>
/// <param name="Id">The account's id: a digest of the browser's secret, so that knowing the id does not permit to act as the visitor.</param>
/// <param name="Name">The visitor's chosen name; null until one is chosen.</param>
/// <param name="Moderates">Whether the visitor acts as moderator. Everybody who is logged in may: the token is for trusted people.</param>
public sealed record Visitor(string Id, string? Name, bool Moderates);
