using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Choosing;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Commands.Mail;
using FilmClubBot.Commands.Messaging;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Recaps;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Access;
using FilmClubBot.OnWeb.Archive;
using FilmClubBot.OnWeb.Calendars;
using FilmClubBot.OnWeb.Cards;
using FilmClubBot.OnWeb.Chat;
using FilmClubBot.OnWeb.Choosing;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Mail;
using FilmClubBot.OnWeb.OwnData;
using FilmClubBot.OnWeb.Pages;
using FilmClubBot.OnWeb.Recaps;
using FilmClubBot.OnWeb.Scripting;
using FilmClubBot.OnWeb.Sharing;
using FilmClubBot.OnWeb.Site;
using FilmClubBot.OnWeb.Uploads;
using FilmClubBot.OnWeb.Syndication;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilmClubBot.OnWeb;

/// <summary>Registers the browser chat.</summary>
public static class WebServiceCollectionExtensions
{
    /// <summary>
    /// Adds the browser chat, the validation of its <see cref="WebOptions"/>, and the login that every endpoint requires unless it
    /// is marked AllowAnonymous. The commands, the ports, the <c>Club</c> and the section <c>Web</c> are registered elsewhere.
    /// </summary>
    public static IServiceCollection AddOnWeb(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<WebOptions>, WebAddress>();
        services.AddSingleton<ChannelFeed>();
        services.AddSingleton<WebChannels>();
        services.AddClubHostedService<ChatRelay>();
        services.AddSingleton<IMessenger, WebMessenger>();
        services.AddSingleton<IBallotFiles, BallotFiles>();
        services.AddSingleton<VisitorCookies>();
        services.AddSingleton<SharedBodies>();
        services.AddSingleton<SignedInSessions>().AddScoped<ChatSession>();
        services.AddSingleton<UploadedFiles>().AddSingleton<IFileSource>(provider => provider.GetRequiredService<UploadedFiles>());
        // What speaks to the browser is the circuit's, which belongs to no club's services.
        services.AddScoped<PageScript>().KeepOutOfClubs<PageScript>();
        PageClub.Add(services);
        services.AddSingleton(provider => OwnAddress.Of(provider.GetRequiredService<IOptions<WebOptions>>().Value).Of(provider.GetRequiredService<Club>()));
        services.AddSingleton<ExportLinks>().AddSingleton<IExportLinks>(provider => provider.GetRequiredService<ExportLinks>());
        services.AddSingleton<RecapLinks>().AddSingleton<IRecapLinks>(provider => provider.GetRequiredService<RecapLinks>());
        services.AddSingleton<MailLinks>().AddSingleton<IMailLinks>(provider => provider.GetRequiredService<MailLinks>());
        services.AddSingleton<CalendarWriter>();
        services.AddScoped<IScreeningFiles, ScreeningFiles>();
        services.AddScoped<CalendarFeeds>();
        services.AddScoped<RulesPages>();
        services.AddScoped<ScreeningFacts>();
        services.AddScoped<ProgrammePages>();
        services.AddScoped<FilmPages>();
        services.AddScoped<RecapPages>();
        services.AddSingleton<PreviewPictures>();
        ClubArchive.Add(services);
        services.AddScoped<ClubFeeds>();
        ProxyHeaders.Add(services);
        SharedKeys.Add(services);
        Session.Add(services);
        ClientLimits.Add(services);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "filmclub_form";
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
            // "Always" would refuse to render a form behind a TLS proxy that does not state the scheme.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<WebOptions>>((kestrel, web) => ConnectionLimits.Apply(kestrel, web));
        services.Configure<SocketTransportOptions>(ConnectionLimits.Apply);
        services.AddOptions<CircuitOptions>().Configure<IOptions<WebOptions>>((circuits, web) => ConnectionLimits.Apply(circuits, web.Value));
        services.AddSingleton<OpenChats>().KeepOutOfClubs<OpenChats>();
        services.AddScoped<CircuitHandler, OpenChats.Handler>().KeepOutOfClubs<CircuitHandler>();
        services.AddRazorComponents().AddInteractiveServerComponents();
        return services;
    }
}
