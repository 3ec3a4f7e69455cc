using FilmClubBot.Domain.Films;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Tests.Settings;

public sealed class FilmSettingsTests
{
    [Fact]
    public void No_site_is_asked_by_default()
    {
        Assert.Empty(new FilmSettings().Facts.Sources);
        Assert.True(Check(new()).Succeeded);
    }

    [Fact]
    public void Asks_the_sites_that_are_set_with_the_contact_of_the_privacy_page()
    {
        var facts = new FilmFactSettings { Wikidata = true, TmdbToken = "eyJ", Country = "GB" };
        Assert.Equal([FactSource.Wikidata, FactSource.Tmdb], facts.Sources);
        Assert.True(Check(facts, "office@films.example").Succeeded);
    }

    [Fact]
    public void Needs_a_contact() => Assert.StartsWith("Films:Facts:Contact ", Check(new() { Wikidata = true }).FailureMessage, StringComparison.Ordinal);

    [Theory]
    [InlineData("UK ", null, "Films:Facts:Country ")]
    [InlineData("gb", null, "Films:Facts:Country ")]
    [InlineData(null, "two words", "Films:Facts:TmdbToken ")]
    public void Refuses_what_is_no_country_and_no_token(string? country, string? token, string key) =>
        Assert.StartsWith(key, Check(new() { Country = country, TmdbToken = token }, "office@films.example").FailureMessage, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://api.example/3/", false)]
    [InlineData("nowhere", false)]
    [InlineData("https://api.example/3/", true)]
    [InlineData("http://127.0.0.1:8080/3/", true)]
    public void Sends_no_token_unencrypted_over_a_network(string address, bool isAccepted)
    {
        Assert.Equal(isAccepted, Check(new() { TmdbUrl = address }).Succeeded);
        Assert.Equal(isAccepted, Check(new() { WikidataUrl = address }).Succeeded);
    }

    private static ValidateOptionsResult Check(FilmFactSettings facts, string? contact = null) =>
        new FilmFactSettings.Check(new ConfigurationBuilder().AddInMemoryCollection([new("Privacy:Contact", contact)]).Build()).Validate(null, new FilmSettings { Facts = facts });
}
