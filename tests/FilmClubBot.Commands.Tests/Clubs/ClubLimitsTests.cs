using FilmClubBot.Commands.Clubs;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Diaries;
using FilmClubBot.Domain.Feeds;
using FilmClubBot.Domain.Members;
using Microsoft.Extensions.Options;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Clubs;

public class ClubLimitsTests
{
    private static readonly Club _founded = new(new(2), "Harbour", DateTimeZone.Utc, "en", "harbour");
    private static readonly HostingOptions _hosting = new() { MostFeeds = 1, MostReviews = 3, MostDiaryEntries = 2 };

    [Fact]
    public async Task A_founded_club_has_as_many_feeds_as_its_host_allows()
    {
        var bench = With(_founded);
        Assert.Contains("has 1 feed, as many as its host allows", Bench.Text(await bench.Run("/feeds add https://films.example/", Permission.Moderator)), StringComparison.Ordinal);
        bench.NothingCommitted();
    }

    [Fact]
    public async Task A_founded_club_has_as_many_reviews_as_its_host_allows()
    {
        var bench = With(_founded);
        bench.Reviews.Setup(port => port.Count(It.IsAny<CancellationToken>())).ReturnsAsync(3);
        Assert.Contains("has 3 reviews, as many as its host allows", Bench.Text(await bench.Run("/review add title:Her text:Words", Permission.Moderator)), StringComparison.Ordinal);
        bench.NothingCommitted();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task A_member_of_a_founded_club_imports_as_many_entries_as_its_host_allows(int entries, bool isRefused)
    {
        var diaries = new Mock<IDiaries>();
        diaries.Setup(port => port.Of(new(7), It.IsAny<CancellationToken>())).ReturnsAsync([new DiaryEntry(DiaryTable.Diary, "Her", 2013)]);
        var refusal = await DiaryLimit.Refusal(diaries.Object, new(Options.Create(_hosting), _founded), new(7), entries, Bench.Say, TestContext.Current.CancellationToken);
        Assert.Equal(isRefused, refusal is not null);
        if (refusal is not null)
            Assert.Contains("more than the 2 entries", Bench.Text(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_limits_the_club_of_the_settings()
    {
        var limits = new ClubLimits(Options.Create(_hosting), _founded with { Id = ClubId.OfSettings });
        Assert.Equal((null, null, null, null), (limits.Feeds, limits.ItemsPerDay, limits.Reviews, limits.DiaryEntries));
    }

    private static Bench With(Club club)
    {
        var bench = new Bench { Club = club, Hosting = _hosting };
        bench.Feeds.Setup(port => port.All(It.IsAny<CancellationToken>())).ReturnsAsync([new Feed { Id = new(1), Address = new("https://harbour.example/feed"), Interval = Duration.FromMinutes(1) }]);
        return bench;
    }
}
