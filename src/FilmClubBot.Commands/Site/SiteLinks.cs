using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Site;

/// <summary>Buttons that open pages.</summary>
internal static class SiteLinks
{
    /// <summary>A button for each page; none where a reader on that platform cannot open them.</summary>
    public static IReadOnlyList<CardAction> To(this SiteAddress site, Platform platform, params ReadOnlySpan<(string Label, string Path)> pages)
    {
        List<CardAction> links = [];
        if (!site.IsReachedFrom(platform))
            return links;
        foreach (var (label, path) in pages)
            links.Add(new LinkButton(label, site.At(path)!));
        return links;
    }
}
