using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.OnWeb.OwnData;

/// <summary>The file of a member's data, under an address from <c>/me export</c>.</summary>
internal static class ExportEndpoint
{
    private const string MediaType = "application/zip", FileName = "filmclub-data.zip";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(ExportLinks.Path + "/{token}", Answer).Open();

    private static async Task<IResult> Answer(HttpContext context, string token, ExportLinks links, IClubs clubs)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (links.Read(token) is var (club, member) && await Find(club, member, clubs, context.RequestAborted) is { } file)
            return TypedResults.File(file, MediaType, FileName);
        return await SiteHtml.Missing(context, "site.missing.export");
    }

    // With the services of the member's club. Of a member who was erased meanwhile, nothing is stored.
    private static async Task<byte[]?> Find(ClubId club, MemberId member, IClubs clubs, CancellationToken cancellationToken)
    {
        using var use = await clubs.Use(club, cancellationToken);
        if (use is null)
            return null;
        await using var scope = use.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IOwnData>().Of(member, cancellationToken) is { Count: > 0 } tables
            ? scope.ServiceProvider.GetRequiredService<IOwnDataFiles>().Write(tables)
            : null;
    }
}
