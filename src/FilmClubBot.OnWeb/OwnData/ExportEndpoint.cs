using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.OwnData;

/// <summary>The file of a member's data, under an address from <c>/me export</c>.</summary>
internal static class ExportEndpoint
{
    private const string MediaType = "application/zip", FileName = "filmclub-data.zip";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(ExportLinks.Path + "/{token}", Answer).Open();

    private static async Task<IResult> Answer(HttpContext context, string token, ExportLinks links, IOwnData data, IOwnDataFiles files)
    {
        context.Response.Headers.CacheControl = "no-store";
        // Of a member who was erased meanwhile, nothing is stored.
        if (links.Read(token) is { } member && await data.Of(member, context.RequestAborted) is { Count: > 0 } tables)
            return TypedResults.File(files.Write(tables), MediaType, FileName);
        return await SiteHtml.Missing(context, "site.missing.export");
    }
}
