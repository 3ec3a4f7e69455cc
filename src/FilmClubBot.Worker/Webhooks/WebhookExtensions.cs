using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Webhooks;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FilmClubBot.Worker.Webhooks;

/// <summary>Registers how events are posted.</summary>
internal static class WebhookExtensions
{
    /// <summary>Adds the posting of events, through a guarded connection handler of its own: its permitted networks are not those of feeds.</summary>
    public static IServiceCollection AddWebhookPosts(this IServiceCollection services) => services
        .AddSingleton<IWebhookPoster>(provider =>
        {
            var rules = new NetworkRules(AllowsLoopback: false) { AllowsPrivate = provider.GetRequiredService<IOptions<WebhookSettings>>().Value.AllowPrivateNetwork };
            // The poster sets timeouts, and the client is used until the program ends.
            return new WebhookPoster(new(GuardedConnection.Handler(rules)) { Timeout = Timeout.InfiniteTimeSpan }, rules, provider.GetRequiredService<IClock>());
        })
        .AddSingleton<WebhookDelivery>()
        .ShareAmongClubs<IWebhookPoster>();
}
