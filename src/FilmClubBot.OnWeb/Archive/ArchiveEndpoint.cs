using FilmClubBot.Commands.Site;
using FilmClubBot.OnWeb.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>The archive as a ZIP file, for moderators. It is written while it is sent: an error breaks the connection off.</summary>
internal static class ArchiveEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(SiteAddress.ArchivePath, Send).ForModerators("site.missing.archive");

    private static PushStreamHttpResult Send(HttpContext context, ClubArchive archive)
    {
        // The ZIP writer writes the headers of its entries synchronously.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        return TypedResults.Stream(stream => archive.WriteZip(stream, context.RequestAborted), "application/zip", archive.FileName);
    }
}
