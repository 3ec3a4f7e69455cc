namespace FilmClubBot.OnWeb.Access;

/// <summary>The name of a browser for a list of sessions: "Firefox, Linux".</summary>
internal static class BrowserName
{
    // In this order, because browsers claim to be those that came before them.
    private static readonly (string Mark, string Name)[] _browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] _systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Reads a User-Agent header; "?" where it names neither browser nor system.</summary>
    public static string Of(string userAgent) =>
        string.Join(", ", new[] { Find(_browsers, userAgent), Find(_systems, userAgent) }.OfType<string>()) is { Length: > 0 } name ? name : "?";

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
