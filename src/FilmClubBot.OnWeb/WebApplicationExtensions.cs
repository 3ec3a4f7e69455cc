using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Archive;
using FilmClubBot.OnWeb.Calendars;
using FilmClubBot.OnWeb.Choosing;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Installing;
using FilmClubBot.OnWeb.Mail;
using FilmClubBot.OnWeb.OwnData;
using FilmClubBot.OnWeb.Pages;
using FilmClubBot.OnWeb.Recaps;
using FilmClubBot.OnWeb.Reports;
using FilmClubBot.OnWeb.Returns;
using FilmClubBot.OnWeb.Sheets;
using FilmClubBot.OnWeb.Site;
using FilmClubBot.OnWeb.Slips;
using FilmClubBot.OnWeb.Statistics;
using FilmClubBot.OnWeb.Syndication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb;

/// <summary>Adds the browser chat to a program.</summary>
public static class WebApplicationExtensions
{
    /// <summary>Listens on <see cref="WebOptions.Url"/> and serves the chat at <c>/</c>, with access checks for every endpoint of the program.</summary>
    /// <exception cref="OptionsValidationException">The section <c>Web</c> is invalid; each failure is a line for the operator.</exception>
    public static WebApplication MapOnWeb(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        // A test server has no addresses to listen on.
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Add(options.Url);
        // In the build's output the assets are found through a manifest, which the framework loads automatically only in the
        // Development environment. A published program has no manifest, and its assets are in wwwroot.
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);

        ProxyHeaders.Use(app, options);
        app.UseMiddleware<SecurityHeaders>();
        ProblemPages.Use(app);
        app.UseMiddleware<ClubRequests>();
        app.UseRouting();
        app.Use(ClubRequests.RefuseOthers);
        app.UseMiddleware<HostGuard>();
        app.Use(ArrivalPage.Handle);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.Use(app.Services.GetRequiredService<OpenChats>().Guard);
        app.UseAntiforgery();
        app.Use(ForeignForms.Refuse);

        var every = app.MapGroup("").WithMetadata(new OfEveryClub());
        LoginEndpoints.Map(every);
        BallotFileEndpoint.Map(every);
        CalendarEndpoints.Map(every);
        ExportEndpoint.Map(every);
        SiteEndpoints.Map(every);
        SheetEndpoints.Map(every);
        SlipEndpoints.Map(every);
        MailEndpoints.Map(every);
        ReturnEndpoints.Map(every);
        ReportEndpoints.Map(every);
        RecapEndpoints.Map(every);
        StatisticsEndpoints.Map(every);
        ArchiveEndpoint.Map(every);
        FeedEndpoints.Map(every);
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new OfEveryClub());
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(circuit => circuit.ContentSecurityFrameAncestorsPolicy = null)
            .WithStaticAssets()
            .WithMetadata(new OfEveryClub());
        InstallPageEndpoint.Map(app);
        return app;
    }
}
