using System.Text;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Choosing;

/// <summary>Serves the anonymous votes of closed ballots to everybody, so that people outside the chat can count them again. A ballot without votes has none.</summary>
internal static class BallotFileEndpoint
{
    /// <summary>The part of the path before a ballot's number.</summary>
    public const string Path = "ballots";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path + "/{id:int}", Give).Open();

    private static async Task<IResult> Give(HttpContext context, int id, IBallots ballots, CancellationToken cancellationToken) =>
        await ballots.Find(new(id), cancellationToken) is { Record: { } record, Published: { } published }
            ? TypedResults.File(Encoding.UTF8.GetBytes(record), "text/plain; charset=utf-8", published.FileName)
            : await SiteHtml.Missing(context, "site.missing.ballot");
}
