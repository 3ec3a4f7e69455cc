using System.Net;
using System.Reflection;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Feeds.FilmSites;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Films;

/// <summary>Registers how sites are asked for facts about films.</summary>
internal static class FilmFactsExtensions
{
    /// <summary>Adds the sites that the settings name, each with a guarded connection handler of its own.</summary>
    public static IServiceCollection AddFilmFacts(this IServiceCollection services) => services
        .AddSingleton(provider =>
        {
            var facts = provider.GetRequiredService<IOptions<FilmSettings>>().Value.Facts;
            var contact = FilmFactSettings.ContactOf(facts, provider.GetRequiredService<IOptions<PrivacySettings>>().Value);
            var time = provider.GetRequiredService<TimeProvider>();
            var (wikidata, tmdb) = (new Uri(facts.WikidataUrl), new Uri(facts.TmdbUrl.TrimEnd('/') + "/"));
            return new FilmSites(
            [
                .. facts.Sources.Select<FactSource, IFactSite>(source => source == FactSource.Tmdb
                    ? new TmdbClient(Client(tmdb, contact, facts.TmdbToken, time), tmdb) { Country = facts.Country }
                    : new WikidataClient(Client(wikidata, contact, null, time), wikidata)),
            ]);
        })
        .AddSingleton<FilmLookup>()
        .ShareAmongClubs<FilmSites>();

    // The operator may name a server of this machine in the settings; a redirect or a name's other address cannot lead there.
    private static SiteClient Client(Uri api, string? contact, string? token, TimeProvider time) =>
        new(new(GuardedConnection.Handler(new NetworkRules(AllowsLoopback: IPAddress.TryParse(api.Host, out var ip) && IPAddress.IsLoopback(ip)))) { Timeout = Timeout.InfiniteTimeSpan }, time)
        {
            // As Wikimedia's User-Agent policy asks for: the program with its version, and a contact.
            UserAgent = $"FilmClubBot/{Assembly.GetExecutingAssembly().GetName().Version?.ToString(2) ?? "1.0"} ({contact})",
            Token = token,
            Pause = api.IsLoopback ? TimeSpan.Zero : TimeSpan.FromSeconds(1),
        };
}
