namespace FilmClubBot.Domain.Reviews;

/// <summary>A link in comparable form: two addresses of one page give the same key.</summary>
public static class LinkKey
{
    /// <summary>
    /// Host in lower case, port unless it is the default one, path without its trailing slash, query without tracking parameters.
    /// The scheme and the fragment are left out: a site that moves to https keeps its reviews.
    /// </summary>
    /// <returns>The key; null if the link is not http(s).</returns>
    public static string? Of(Uri? link)
    {
        if (link is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            return null;
        var query = link.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsCampaign(part));
        var port = link.IsDefaultPort ? "" : ":" + link.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var asked = string.Join('&', query);
        return HostOf(link).ToLowerInvariant() + port + link.AbsolutePath.TrimEnd('/') + (asked.Length == 0 ? "" : "?" + asked);
    }

    // Characters that no name of a host may have pass the parser, and have no IDN form.
    private static string HostOf(Uri link)
    {
        try
        {
            return link.IdnHost;
        }
        catch (UriFormatException)
        {
            return link.Host;
        }
    }

    private static bool IsCampaign(string parameter) =>
        parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || parameter.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase)
        || parameter.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase);
}
