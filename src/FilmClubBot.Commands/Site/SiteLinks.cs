using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Site;

/// <summary>Buttons that open pages.</summary>
internal static class SiteLinks
{
    /// <summary>A button for each page; none where a reader on that platform cannot open them.</summary>
    public static IReadOnlyList<LinkButton> To(this SiteAddress site, Platform platform, params ReadOnlySpan<(string Label, string Path)> pages)
    {
        List<LinkButton> links = [];
        if (!site.IsReachedFrom(platform))
            return links;
        foreach (var (label, path) in pages)
            links.Add(new(label, site.At(path)!));
        return links;
    }
}
