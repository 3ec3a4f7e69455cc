using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Doctoring;
using FilmClubBot.OnSlack.Files;
using FilmClubBot.OnSlack.Http;
using FilmClubBot.OnSlack.Installing;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Messaging;
using FilmClubBot.OnSlack.Naming;
using FilmClubBot.OnSlack.Rendering;
using FilmClubBot.OnSlack.WebApi;
using FilmClubBot.SignedRequests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnSlack;

/// <summary>Registers Slack.</summary>
public static class SlackServiceCollectionExtensions
{
    /// <summary>
    /// Adds Slack: its limits on commands (the program does not start if one exceeds them), the validation of
    /// <see cref="SlackOptions"/>, the event handlers and the announcements. The section <c>Slack</c>, the
    /// commands and the <c>Club</c> are registered elsewhere.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="hasApp">Whether the app exists already; its credentials cannot be set before.</param>
    public static IServiceCollection AddSlack(this IServiceCollection services, bool hasApp = true)
    {
        services.AddDataProtection();
        services.ShareAmongClubs<IDataProtectionProvider>();
        services.AddSingleton<GrantProtection>();
        services.AddSingleton<OAuthAccess>();
        services.AddSingleton<SlackTokens>();
        services.AddSingleton<ISlackTokens>(provider => provider.GetRequiredService<SlackTokens>());
        services.AddSingleton<InstallState>();
        services.AddSingleton<SlackInstallLink>();
        services.AddSingleton<IInstallLink>(provider => provider.GetRequiredService<SlackInstallLink>());
        services.AddSingleton<SlackInstaller>();
        services.AddSingleton<InstallEndpoints>();
        services.KeepOutOfClubs<InstallState>().KeepOutOfClubs<SlackInstaller>().KeepOutOfClubs<InstallEndpoints>();
        services.AddSlackWebApi();
        services.AddSingleton<IPlatformLimits>(provider => new SlackCommandLimits(provider.GetRequiredService<IOptions<SlackOptions>>().Value.CommandPrefix ?? ""));
        services.AddSingleton<IValidateOptions<SlackOptions>>(new SlackOptionsCheck(hasApp));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<SlackOptions>>().Value;
            return new SlackAccess(new Uri(options.ApiBaseUrl), options.BotToken ?? "");
        });
        services.TryAddSingleton<IClubs>(provider => new SoleClub(provider));
        services.TryAddSingleton<ReplayGuard>();
        services.ShareAmongClubs<ReplayGuard>();
        services.AddSingleton<IFileSource, SlackFiles>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<Askers>();
        services.AddSingleton<CardFiles>();
        services.AddSingleton<CommandNames>();
        services.TryAddSingleton(SiteAddress.Unknown);
        services.AddSingleton<SlackCards>();
        services.AddSingleton<SlackReplies>();
        services.AddSingleton<FormModals>();
        services.AddSingleton<FormOpener>();
        services.AddSingleton<FormSuggestions>();
        services.AddSingleton<FormSubmissions>();
        services.AddSingleton<SlackShortcuts>();
        services.AddSingleton<CardDelivery>();
        services.AddSingleton<LinkCards>();
        services.AddSingleton<SlackNotices>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<SlashCommands>();
        services.AddSingleton<EventGuard>();
        services.AddSingleton<SlackPresses>();
        services.AddSingleton<AppRemoval>();
        services.AddSingleton<HomeTab>();
        services.AddSingleton<SlackEventHandler>();
        services.AddSingleton<SlackEventRouter>();
        services.AddSingleton<SlackEndpoint>();
        services.KeepOutOfClubs<SlackEventRouter>().KeepOutOfClubs<SlackEndpoint>();
        services.AddSingleton<IMessenger, SlackMessenger>();
        services.AddSingleton<ICardPreview, SlackCardPreview>();
        services.AddSingleton<IDoctorCheck, SlackExamination>();
#if CHAT_SDKS
        SocketMode.SocketModeServiceCollectionExtensions.AddSlackSocketMode(services);
#endif
        return services;
    }

    /// <summary>Maps <c>/slack/events</c> if events are received over HTTP, and the addresses of installations where the app can be installed by a link.</summary>
    /// <exception cref="OptionsValidationException">The section <c>Slack</c> is invalid.</exception>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IOptions<SlackOptions>>().Value is not { IsOn: true, Connection: SlackConnection.Http })
            return routes;
        var endpoint = routes.ServiceProvider.GetRequiredService<SlackEndpoint>();
        routes.MapPost(SlackEndpoint.Path, endpoint.Handle).AllowAnonymous().DisableAntiforgery();
        if (routes.ServiceProvider.GetRequiredService<SlackInstallLink>().Address is not null)
        {
            var installing = routes.ServiceProvider.GetRequiredService<InstallEndpoints>();
            routes.MapGet(SlackInstallLink.Path, installing.Begin).AllowAnonymous().RequireRateLimiting(InstallPage.RateLimit);
            routes.MapGet(SlackInstallLink.RedirectPath, installing.End).AllowAnonymous().RequireRateLimiting(InstallPage.RateLimit);
        }

        return routes;
    }
}
