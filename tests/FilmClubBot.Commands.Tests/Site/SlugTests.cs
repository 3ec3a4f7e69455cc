using FilmClubBot.Commands.Site;

namespace FilmClubBot.Commands.Tests.Site;

public class SlugTests
{
    [Theory]
    [InlineData("The Quiet Harbour", "the-quiet-harbour")]
    [InlineData("Der größte König", "der-groesste-koenig")]
    [InlineData("ÜBER DEN ÄLTEREN", "ueber-den-aelteren")]
    [InlineData("Ko\u0308nig", "koenig")]
    [InlineData("Sœurs à l’été", "soeurs-a-lete")]
    [InlineData("Smørrebrød på Åland", "smoerrebroed-paa-aaland")]
    [InlineData("Noël, ça va?", "noel-ca-va")]
    [InlineData("Żółta łódź", "zolta-lodz")]
    [InlineData("夜の船", "夜の船")]
    [InlineData("\ud83c", "film")]
    [InlineData("?!", "film")]
    public void Spells_letters_that_addresses_lack(string name, string slug) => Assert.Equal(slug, Slug.Of(name, "film"));

    [Theory]
    [InlineData("der-groesste-koenig", true)]
    [InlineData("der-großte-konig", true)]
    [InlineData("der-grosste-konig", false)]
    [InlineData("konig", false)]
    public void Recognises_the_slug_of_today_and_of_earlier_versions(string slug, bool isIts) => Assert.Equal(isIts, Slug.Is(slug, "Der größte König", "film"));

    [Fact]
    public void Cuts_a_long_name_at_a_word() => Assert.Equal(string.Join('-', Enumerable.Repeat("koenig", 8)), Slug.Of(string.Join(' ', Enumerable.Repeat("König", 20)), "film"));
}
