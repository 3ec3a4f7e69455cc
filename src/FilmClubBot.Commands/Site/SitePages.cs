using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;

namespace FilmClubBot.Commands.Site;

/// <summary>The commands that show what the society's public pages show.</summary>
public static class SitePages
{
    /// <summary>The command for a page.</summary>
    /// <param name="site">The society's address.</param>
    /// <param name="page">Any address.</param>
    /// <returns>Null for an address that is not the society's, or of a page without a command: a member's own calendar among them.</returns>
    public static CommandCall? CallFor(SiteAddress site, Uri page)
    {
        if (site.Root is not { } root || !page.IsAbsoluteUri || page.Scheme is not ("http" or "https") || page.Host != root.Host || page.Port != root.Port
            || !page.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
            return null;
        return page.AbsolutePath[root.AbsolutePath.Length..].Trim('/').Split('/') switch
        {
            ["films", var name] when Number(name.Split('-')[0]) is { } film => new CommandCall("film", ("film", film)),
            ["screenings", var name, ..] when Number(name) is { } screening => new CommandCall("screening show", ("screening", screening)),
            ["programme"] or ["programme", _] => new CommandCall("programme"),
            _ => null,
        };
    }

    private static string? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? string.Create(CultureInfo.InvariantCulture, $"#{number}") : null;
}
