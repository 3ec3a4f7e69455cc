using FilmClubBot.Domain.Films;

namespace FilmClubBot.Domain.Tests.Films;

public class FilmTests
{
    [Fact]
    public void Is_labelled_by_title_and_year() =>
        Assert.Equal("Her (2013)", new Film(new(1), "Her", 2013, ["Spike Jonze"]).Label);

    [Fact]
    public void Is_labelled_by_title_alone_while_no_review_names_the_year() =>
        Assert.Equal("Her", new Film(new(1), "Her", null, []).Label);

    [Fact]
    public void A_key_reads_as_its_number() =>
        Assert.Equal("1200", new FilmId(1200).ToString());
}
