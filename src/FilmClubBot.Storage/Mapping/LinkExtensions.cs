namespace FilmClubBot.Storage.Mapping;

/// <summary>Converts links to and from their column text.</summary>
internal static class LinkExtensions
{
    /// <summary>A stored link as ports return it.</summary>
    public static Uri? ToUri(this string? link) => link is null ? null : new Uri(link, UriKind.Absolute);
}
