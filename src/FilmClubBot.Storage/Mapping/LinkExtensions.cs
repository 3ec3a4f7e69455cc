namespace FilmClubBot.Storage.Mapping;

/// <summary>Links as columns hold them.</summary>
internal static class LinkExtensions
{
    /// <summary>A stored link as ports return it.</summary>
    public static Uri? ToUri(this string? link) => link is null ? null : new Uri(link, UriKind.Absolute);
}
