using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Events;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnDiscord.Answering;
using FilmClubBot.OnDiscord.Doctoring;
using FilmClubBot.OnDiscord.Events;
using FilmClubBot.OnDiscord.Files;
using FilmClubBot.OnDiscord.Guilds;
using FilmClubBot.OnDiscord.Http;
using FilmClubBot.OnDiscord.Installing;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Messaging;
using FilmClubBot.OnDiscord.Registration;
using FilmClubBot.OnDiscord.Rendering;
using FilmClubBot.OnDiscord.Rest;
using FilmClubBot.SignedRequests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnDiscord;

/// <summary>Registers Discord.</summary>
public static class DiscordServiceCollectionExtensions
{
    /// <summary>
    /// Adds Discord: its limits on commands (the program does not start if one exceeds them), the validation of
    /// <see cref="DiscordOptions"/>, the interaction handlers and the announcements. The section <c>Discord</c>, the
    /// commands and the <c>Club</c> are registered elsewhere.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services)
    {
        services.AddDiscordRest();
        services.AddSingleton<IPlatformLimits, DiscordCommandLimits>();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsCheck>();
        services.TryAddSingleton<IClubs>(provider => new SoleClub(provider));
        services.TryAddSingleton(SiteAddress.Unknown);
        services.TryAddSingleton<ReplayGuard>();
        services.ShareAmongClubs<ReplayGuard>();
        services.AddSingleton<HomeGuild>();
        services.AddSingleton<ClubFounding>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<Askers>();
        services.AddSingleton<DiscordCards>();
        services.AddSingleton<FormOpener>();
        services.AddSingleton<LateAnswers>();
        services.AddSingleton<OptionSuggestions>();
        services.AddSingleton<InteractionRunner>();
        services.AddSingleton<ComponentHandler>();
        services.AddSingleton<MenuCommands>();
        services.AddSingleton<InteractionHandler>();
        services.AddSingleton<InteractionRouter>();
        services.AddSingleton<InteractionEndpoint>();
        services.KeepOutOfClubs<InteractionRouter>().KeepOutOfClubs<InteractionEndpoint>();
        services.AddSingleton<IFileSource, AttachmentFiles>();
        services.AddSingleton<ForumTags>();
        services.AddSingleton<DiscordGuild>();
        services.AddSingleton<GuildChannels>();
        services.AddSingleton<IEventBoard, DiscordEventBoard>();
        services.AddSingleton<IMessenger, DiscordMessenger>();
        services.AddSingleton<ICardPreview, DiscordCardPreview>();
        services.AddSingleton<DiscordInstallLink>();
        services.AddSingleton<IInstallLink>(provider => provider.GetRequiredService<DiscordInstallLink>());
        services.AddSingleton<IWorkspaceMembership, GuildMembership>();
        services.AddSingleton<GuildDepartures>().KeepOutOfClubs<GuildDepartures>();
        services.AddSingleton<IDoctorCheck, DiscordExamination>();
        services.AddSingleton(provider => new CommandRegistrar(
            provider.GetRequiredService<IDiscordApi>(),
            provider.GetRequiredService<IOptions<DiscordOptions>>(),
            provider.GetRequiredService<IOptions<HostingOptions>>(),
            provider.GetRequiredService<HomeGuild>(),
            provider.GetRequiredService<CommandCatalog>(),
            provider.GetRequiredService<Locales>(),
            provider.GetRequiredService<Club>()));
#if CHAT_SDKS
        Gateway.GatewayServiceCollectionExtensions.AddDiscordGateway(services);
#endif
        return services;
    }

    /// <summary>Maps <c>/discord/interactions</c> if interactions are received over HTTP.</summary>
    /// <exception cref="OptionsValidationException">The section <c>Discord</c> is invalid.</exception>
    /// <exception cref="FormatException">The public key is invalid.</exception>
    public static IEndpointRouteBuilder MapDiscord(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IOptions<DiscordOptions>>().Value is not { IsOn: true, Connection: DiscordConnection.Http })
            return routes;
        var endpoint = routes.ServiceProvider.GetRequiredService<InteractionEndpoint>();
        routes.MapPost(InteractionEndpoint.Path, endpoint.Handle).AllowAnonymous().DisableAntiforgery();
        return routes;
    }
}
