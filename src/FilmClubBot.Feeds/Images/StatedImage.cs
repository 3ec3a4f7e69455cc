namespace FilmClubBot.Feeds.Images;

/// <summary>An image as a source states it, before it is checked.</summary>
/// <param name="Address">The address as written, absolute or relative.</param>
/// <param name="AlternativeText">What it shows; null where the source does not state it.</param>
public sealed record StatedImage(string Address, string? AlternativeText = null);
