namespace FilmClubBot.OnWeb.Visitors;

/// <summary>Who looks at the page, as the browser's cookies tell; handed from the page to its circuit under data protection.</summary>
/// <param name="Id">The account's id: a digest of the browser's secret, so that the id alone lets nobody in as them.</param>
/// <param name="Name">The name that they go by; null until they choose one.</param>
/// <param name="Moderates">Whether they act as moderator. Whoever was let in may: the token is for trusted people.</param>
public sealed record Visitor(string Id, string? Name, bool Moderates);
