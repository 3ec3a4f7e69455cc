using FilmClubBot.Commands.OwnData;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Moderation;

public class ShowFilmFactsTests
{
    private static readonly SiteFacts _facts = new()
    {
        Runtime = new Runtime(126),
        Countries = ["Spain"],
        Poster = new("https://image.tmdb.org/t/p/w500/her.jpg"),
        Watch = new(new("https://www.themoviedb.org/movie/1/watch?locale=GB"), ["Lantern Stream", "Quay TV"], [], ["Harbour Video"]),
    };

    private static readonly Film _her = Bench.Her with
    {
        Runtime = new Runtime(126),
        Facts = new() { Countries = ["France"] },
        Lookups = FilmLookups.None
            .With(FactSource.Wikidata, new SiteLookup(Samples.Friday, Samples.Friday + Duration.FromDays(90)) { Facts = _facts with { Poster = null, Watch = null } })
            .With(FactSource.Tmdb, new SiteLookup(Samples.Friday, Samples.Friday + Duration.FromDays(7)) { Facts = new() { Poster = _facts.Poster, Watch = _facts.Watch } }),
    };

    private readonly Bench _bench = new(_her) { DataPolicy = new() { FilmSites = [FactSource.Wikidata, FactSource.Tmdb] } };

    [Fact]
    public async Task Says_where_each_fact_comes_from_and_when_the_sites_were_asked()
    {
        var text = Bench.Text(await _bench.Run("/films facts film:her", Permission.Moderator));
        Assert.Contains("Length: 126 min – Wikidata", text, StringComparison.Ordinal);
        Assert.Contains("Countries: France – from the club", text, StringComparison.Ordinal);
        Assert.Contains("Wikidata was asked", text, StringComparison.Ordinal);
        Assert.Contains("TMDb was asked", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_the_sites_asked_again()
    {
        Assert.Contains("Wikidata is asked again within minutes.", Bench.Text(await _bench.Run("/films facts film:her refresh:yes", Permission.Moderator)), StringComparison.Ordinal);
        _bench.Lookups.Verify(port => port.Renew(_her.Id, It.IsAny<Instant>(), It.IsAny<CancellationToken>()), Times.Once);
        _bench.CommittedOnce();
    }

    [Fact]
    public async Task Refuses_to_ask_where_no_site_is_switched_on()
    {
        var bench = new Bench(_her) { DataPolicy = new DataPolicy() };
        Assert.True((await bench.Run("/films facts film:her refresh:yes", Permission.Moderator)).IsRefusal);
        bench.Lookups.Verify(port => port.Renew(It.IsAny<FilmId>(), It.IsAny<Instant>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task The_film_shows_poster_and_services_with_what_their_sources_demand()
    {
        var text = Bench.Text(await _bench.Run("/film her"));
        Assert.Contains("Poster of Her (2013)", text, StringComparison.Ordinal);
        Assert.Contains("Where to watch: stream: Lantern Stream, Quay TV · buy: Harbour Video (JustWatch", text, StringComparison.Ordinal);
        Assert.Contains("This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_of_a_site_that_is_no_longer_asked()
    {
        var text = Bench.Text(await new Bench(_her) { DataPolicy = new() { FilmSites = [FactSource.Wikidata] } }.Run("/film her"));
        Assert.DoesNotContain("Poster", text, StringComparison.Ordinal);
        Assert.DoesNotContain("JustWatch", text, StringComparison.Ordinal);
        Assert.DoesNotContain("TMDB", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_without_either_needs_no_notice() => Assert.DoesNotContain("TMDB", Bench.Text(await new Bench().Run("/film her")), StringComparison.Ordinal);
}
