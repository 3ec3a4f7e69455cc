namespace FilmClubBot.OnWeb.Access;

/// <summary>Addresses of this site in a query or a form.</summary>
internal static class LocalPath
{
    /// <summary>The path, or <c>/</c> where the text leads elsewhere, as "//evil.example" and "/\evil.example" do.</summary>
    public static string Of(string? url) => url is ['/', .. var rest] && rest is not ['/' or '\\', ..] ? url : "/";
}
