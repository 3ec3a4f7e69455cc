using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Films;

public sealed class SiteLookupTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Theory]
    [InlineData(FactSource.Wikidata, 90)]
    [InlineData(FactSource.Tmdb, 7)]
    public void What_was_found_is_renewed_after_a_while(FactSource source, int days) =>
        Assert.Equal(Duration.FromDays(days), SiteLookup.Succeeded(null, source, new(), _now).Next - _now);

    [Fact]
    public void A_site_that_knows_nothing_is_asked_after_growing_pauses()
    {
        List<double> pauses = [];
        SiteLookup? lookup = null;
        for (var i = 0; i < 7; i++)
        {
            lookup = SiteLookup.Succeeded(lookup, FactSource.Wikidata, null, _now);
            pauses.Add((lookup.Next - _now).TotalDays);
        }

        Assert.Equal([7, 14, 28, 56, 112, 180, 180], pauses);
    }

    [Fact]
    public void A_failing_site_is_asked_after_growing_pauses_and_what_it_stated_stays()
    {
        var facts = new SiteFacts { Year = 2006 };
        List<double> pauses = [];
        var lookup = SiteLookup.Succeeded(null, FactSource.Wikidata, facts, _now);
        for (var i = 0; i < 9; i++)
        {
            lookup = SiteLookup.Failed(lookup, FactSource.Wikidata, "It is down.", null, _now);
            pauses.Add((lookup.Next - _now).TotalHours);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 168], pauses);
        Assert.Same(facts, lookup.Facts);
        Assert.Equal(0, SiteLookup.Succeeded(lookup, FactSource.Wikidata, facts, _now).Misses);
    }

    [Fact]
    public void The_pause_that_a_site_asks_for_is_kept_up_to_a_week()
    {
        Assert.Equal(Duration.FromHours(5), SiteLookup.Failed(null, FactSource.Wikidata, "Too many.", Duration.FromHours(5), _now).Next - _now);
        Assert.Equal(Duration.FromDays(7), SiteLookup.Failed(null, FactSource.Wikidata, "Too many.", Duration.FromDays(365), _now).Next - _now);
    }

    [Theory]
    [InlineData(FactSource.Tmdb, 170, true)]
    [InlineData(FactSource.Tmdb, 174, false)]
    [InlineData(FactSource.Wikidata, 1000, true)]
    public void A_failure_drops_facts_of_TMDb_before_they_are_six_months_old(FactSource source, int days, bool areKept)
    {
        var found = SiteLookup.Succeeded(null, source, new(), _now);
        var failed = SiteLookup.Failed(SiteLookup.Failed(found, source, "It is down.", null, _now + Duration.FromDays(8)), source, "It is down.", null, _now + Duration.FromDays(days));
        Assert.Equal(areKept, failed.Facts is not null);
    }

    [Fact]
    public void A_film_whose_due_site_asked_for_a_pause_has_its_turn_when_the_first_site_can_be_asked()
    {
        FactSource[] both = [FactSource.Wikidata, FactSource.Tmdb];
        var pause = _now + Duration.FromDays(3);
        Assert.Equal(pause, FilmLookups.None.NextLookup(both, _now, pause));
        var waiting = FilmLookups.None.With(FactSource.Tmdb, SiteLookup.Failed(null, FactSource.Tmdb, "It is down.", null, _now));
        Assert.Equal(_now + Duration.FromHours(1), waiting.NextLookup(both, _now, pause));
    }

    [Fact]
    public void A_film_is_due_until_each_site_was_asked()
    {
        FactSource[] both = [FactSource.Wikidata, FactSource.Tmdb];
        var asked = FilmLookups.None.With(FactSource.Wikidata, SiteLookup.Succeeded(null, FactSource.Wikidata, null, _now));
        Assert.Null(asked.NextLookup(both, _now));
        Assert.Equal((false, true), (asked.IsDue(FactSource.Wikidata, _now), asked.IsDue(FactSource.Tmdb, _now)));
        Assert.Equal((true, true), (asked.Renewed(_now).IsDue(FactSource.Wikidata, _now), asked.WithNewIds(_now).IsDue(FactSource.Wikidata, _now)));
    }

    [Fact]
    public void A_film_has_a_turn_every_week_because_another_site_may_be_switched_on()
    {
        var found = FilmLookups.None.With(FactSource.Wikidata, SiteLookup.Succeeded(null, FactSource.Wikidata, new(), _now));
        Assert.Equal(_now + Duration.FromDays(7), found.NextLookup([FactSource.Wikidata], _now));
        Assert.Equal(_now + Duration.FromDays(90), found.NextLookup([FactSource.Wikidata], _now + Duration.FromDays(88)));
    }
}
