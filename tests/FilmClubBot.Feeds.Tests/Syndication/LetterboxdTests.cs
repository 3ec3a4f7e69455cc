using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Syndication;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class LetterboxdTests
{
    private static FileReading.Accepted Read(string items) => Sample.Accepted(Sample.Parse(
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:letterboxd="https://letterboxd.com"><channel>
        <title>Letterboxd - Jane Doe</title><link>https://diary.example/jane/</link>{items}</channel></rss>
        """, "diary.xml"));

    private static string Item(string title, string elements, string id = "letterboxd-review-9", string opening = "") =>
        $"<item><title>{title}</title><guid isPermaLink=\"false\">{id}</guid>{elements}<description><![CDATA[{opening}<p>{Sample.Prose}</p>]]></description></item>";

    [Theory]
    [InlineData("Salt Roads, 2022 - ★★★½ (contains spoilers)", "", true)]
    [InlineData("Salt Roads, 2022", "<p><em>This review may contain spoilers.</em></p>", true)]
    [InlineData("Salt Roads, 2022 - ★★★★", "", false)]
    public void States_the_film_and_warns_of_spoilers(string title, string opening, bool warns)
    {
        var reading = Read(Item(title, "<letterboxd:filmTitle>Salt Roads</letterboxd:filmTitle><letterboxd:filmYear>2022</letterboxd:filmYear><letterboxd:memberRating>3.5</letterboxd:memberRating>", opening: opening));
        var draft = Assert.Single(reading.Drafts);
        Assert.Equal(("Salt Roads (2022)", warns), (draft.Title, draft.IsSpoiler));
        Assert.Equal([new StatedFilm("Salt Roads", 2022, [])], draft.StatedFilms);
    }

    [Theory]
    [InlineData("1917", "2019")]
    [InlineData("Us", "2019")]
    [InlineData("Two Kitchens, Limited", "1958")]
    public void States_titles_that_a_headline_would_leave_in_doubt(string title, string year) =>
        Assert.Equal(title, Assert.Single(Assert.Single(Read(Item($"{title}, {year}", $"<letterboxd:filmTitle>{title}</letterboxd:filmTitle><letterboxd:filmYear>{year}</letterboxd:filmYear>")).Drafts).StatedFilms).Title);

    [Fact]
    public void A_list_is_no_review()
    {
        var reading = Read(Item("My favourites of the autumn", "", "letterboxd-list-77") + Item("Salt Roads, 2022", "<letterboxd:filmTitle>Salt Roads</letterboxd:filmTitle>"));
        Assert.Equal("Salt Roads", Assert.Single(reading.Drafts).Title);
        Assert.Contains("is a list of films, not a review", Assert.Single(reading.Skipped), StringComparison.Ordinal);
    }

    [Fact]
    public void A_watched_film_without_a_review_is_left_out()
    {
        var reading = Read("<item><title>Salt Roads, 2022</title><guid>letterboxd-watch-8</guid><letterboxd:filmTitle>Salt Roads</letterboxd:filmTitle><description><![CDATA[<p>Watched on Saturday.</p>]]></description></item>");
        Assert.Empty(reading.Drafts);
        Assert.Contains("too short", Assert.Single(reading.Skipped), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_of_another_site_states_nothing()
    {
        var draft = Assert.Single(Read(Item("Salt Roads, 2022 (contains spoilers)", "", "urn:9")).Drafts);
        Assert.Equal("Salt Roads, 2022 (contains spoilers)", draft.Title);
        Assert.Empty(draft.StatedFilms);
        Assert.False(draft.IsSpoiler);
    }

    [Theory]
    [InlineData("3.5", "letterboxd-review-9", "", 7, true)]
    [InlineData("0.5", "letterboxd-watch-9", "", 1, false)]
    [InlineData("0", "letterboxd-review-9", "", null, true)]
    [InlineData("11", "letterboxd-review-9", "", null, true)]
    [InlineData("3.25", "letterboxd-review-9", "", null, true)]
    [InlineData("4", "letterboxd-review-9", "<p><em>This review may contain spoilers.</em></p>", 8, false)]
    public void Is_an_entry_of_a_diary(string rating, string id, string opening, int? halves, bool hasReview)
    {
        var elements = $"<link>https://letterboxd.com/jane/film/salt-roads/</link><pubDate>Sat, 02 Mar 2024 10:00:00 +1300</pubDate><letterboxd:watchedDate>2024-03-01</letterboxd:watchedDate><letterboxd:rewatch>Yes</letterboxd:rewatch><letterboxd:filmTitle>Salt Roads</letterboxd:filmTitle><letterboxd:filmYear>2022</letterboxd:filmYear><letterboxd:memberRating>{rating}</letterboxd:memberRating><tmdb:movieId>77</tmdb:movieId>";
        var xml = $"<rss version='2.0' xmlns:letterboxd='https://letterboxd.com' xmlns:tmdb='https://themoviedb.org'><channel><title>Letterboxd - Jane</title>{Item("Salt Roads, 2022", elements, id, "<p><img src='https://a.example/poster.jpg'/></p> " + opening)}</channel></rss>";
        var parse = FeedParser.Parse(System.Text.Encoding.UTF8.GetBytes(xml), new("https://letterboxd.com/jane/rss/"), FileLimits.Default);
        var entry = Assert.Single(Assert.IsType<FeedParse.Accepted>(parse).Document.Items)!.Viewing!;
        Assert.Equal(("Salt Roads", 2022, new LocalDate(2024, 3, 1), true), (entry.Title, entry.Year, entry.WatchedOn, entry.IsRewatch));
        Assert.Equal(["77", "salt-roads"], entry.Ids.Select(one => one.Value));
        Assert.Equal(halves, entry.Stars?.Halves);
        Assert.Equal(hasReview ? $"<p>{Sample.Prose}</p>" : null, entry.Review);
    }
}
