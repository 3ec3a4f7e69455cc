namespace FilmClubBot.Domain.Reviews;

/// <summary>A link as it is compared: two addresses of one page give one key.</summary>
public static class LinkKey
{
    /// <summary>
    /// Host without case, port where it is not the usual one, path without its last slash, query without what campaigns
    /// add. The scheme and the fragment are left out: a site that moves to https keeps its reviews.
    /// </summary>
    /// <returns>The key; null for what is not http(s).</returns>
    public static string? Of(Uri? link)
    {
        if (link is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            return null;
        var query = link.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsCampaign(part));
        var port = link.IsDefaultPort ? "" : ":" + link.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var asked = string.Join('&', query);
        return link.IdnHost.ToLowerInvariant() + port + link.AbsolutePath.TrimEnd('/') + (asked.Length == 0 ? "" : "?" + asked);
    }

    private static bool IsCampaign(string parameter) =>
        parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || parameter.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase)
        || parameter.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase);
}
