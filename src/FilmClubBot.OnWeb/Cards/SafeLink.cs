namespace FilmClubBot.OnWeb.Cards;

/// <summary>Decides which addresses become links.</summary>
internal static class SafeLink
{
    /// <summary>The address if it is absolute http or https; null for anything else, which is shown as plain text.</summary>
    public static string? Of(Uri? target) =>
        target is { IsAbsoluteUri: true } && (target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeHttps) ? target.AbsoluteUri : null;
}
