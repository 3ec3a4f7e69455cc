using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Access;

/// <summary>Addresses of this site in a query or a form.</summary>
internal static class LocalPath
{
    /// <summary>
    /// The path, or the club's own <c>/</c> where the text leads elsewhere, as "//evil.example" and "/\evil.example" do; browsers ignore a tab or
    /// a line break in between.
    /// </summary>
    public static string Of(string? url, PathString club) =>
        url is ['/', .. var rest] && rest is not ['/' or '\\', ..] && !url.Any(char.IsControl) ? url : club.Add("/").ToUriComponent();
}
