namespace FilmClubBot.OnWeb.Cards;

/// <summary>The rule which addresses become links.</summary>
internal static class SafeLink
{
    /// <summary>The address when it is absolute http or https; null for anything else, which is then shown as plain words.</summary>
    public static string? Of(Uri? target) =>
        target is { IsAbsoluteUri: true } && (target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeHttps) ? target.AbsoluteUri : null;
}
