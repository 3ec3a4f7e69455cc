using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Clubs;

/// <summary>Which clubs have something due.</summary>
public class ClubWorkTests
{
    private static readonly Duration _minute = Duration.FromMinutes(1);

    public static TheoryData<ClubWorkKind> Kinds => [.. Enum.GetValues<ClubWorkKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_club_with_rows_has_work_and_one_without_has_none(ClubWorkKind kind)
    {
        await using var society = await Society.Found();
        await using var others = society.Beside(club: 2);
        await others.Database.Prepare(Society.Token);
        Assert.Equal([], await society.Work.Due(kind, society.Now + _minute, Society.Token));
        await LikeClubs.Fill(others, "Mistral");
        if (kind == ClubWorkKind.TimedAnnouncements)
            society.Execute("UPDATE ChannelRules SET DailyQuote = '09:00'");
        if (kind == ClubWorkKind.FailedDeliveries)
            society.Execute("UPDATE Deliveries SET State = 'Failed'");

        Assert.Equal([new ClubId(2)], (await society.Work.Due(kind, society.Now + _minute, Society.Token)).Select(due => due.Club));

        await society.Directory.SetState(new(2), ClubState.Left, society.Now, Society.Token);
        Assert.Equal([], await society.Work.Due(kind, society.Now + _minute, Society.Token));
    }

    [Fact]
    public async Task A_delivery_is_no_work_before_its_time()
    {
        await using var society = await Society.Found();
        await LikeClubs.Fill(society, "Zephyr");

        Assert.Equal([], await society.Work.Due(ClubWorkKind.Deliveries, society.Now - _minute, Society.Token));
        Assert.Equal([new DueClub(ClubId.OfSettings)], await society.Work.Due(ClubWorkKind.Deliveries, society.Now, Society.Token));
    }

    [Fact]
    public async Task The_mark_of_timed_announcements_changes_when_another_one_is_due_or_the_rules_are_changed()
    {
        await using var society = await Society.Found();
        await LikeClubs.Fill(society, "Zephyr");
        society.Execute("UPDATE ChannelRules SET DailyQuote = '09:00', Digest = 'friday 18:00'");
        var morning = Instant.FromUtc(2026, 11, 26, 8, 30);
        var first = await Mark(morning);

        Assert.Equal(first, await Mark(morning + _minute));
        var afterTheQuote = await Mark(morning + Duration.FromHours(2));
        Assert.NotEqual(first, afterTheQuote);
        var afterTheDigest = await Mark(Instant.FromUtc(2026, 11, 27, 19, 0));
        Assert.NotEqual(await Mark(Instant.FromUtc(2026, 11, 27, 16, 0)), afterTheDigest);

        society.Execute("UPDATE ChannelRules SET DailyQuote = '08:15'");
        Assert.NotEqual(first, await Mark(morning));

        // The club's own job reports it.
        society.Execute("UPDATE ChannelRules SET Digest = 'whenever'");
        Assert.Null(await Mark(morning));

        async Task<string?> Mark(Instant now) => (await society.Work.Due(ClubWorkKind.TimedAnnouncements, now, Society.Token)).Single().Mark;
    }

    [Fact]
    public async Task A_club_with_many_due_feeds_comes_before_no_other_with_its_second()
    {
        await using var society = await Society.Found();
        await using var others = society.Beside(club: 2);
        await others.Database.Prepare(Society.Token);
        foreach (var number in Enumerable.Range(1, 20))
            await society.Do(scope => scope.Feeds.Add(new Uri($"https://blog{number}.example/feed/"), Duration.FromHours(1), false, Society.Token));
        var small = await others.Do(scope => scope.Feeds.Add(new Uri("https://harbour.example/feed/"), Duration.FromHours(1), false, Society.Token));

        var due = await society.Work.DueFeeds(society.Now, 3, [], [], Society.Token);

        Assert.Equal([1, 2, 1], due.Select(feed => feed.Club.Value));
        Assert.Equal("harbour.example", due[1].Host);
        Assert.Equal([1, 1], (await society.Work.DueFeeds(society.Now, 2, [small!.Id], ["blog1.example"], Society.Token)).Select(feed => feed.Club.Value));
        Assert.Equal([], await society.Work.DueFeeds(society.Now - _minute, 3, [], [], Society.Token));
    }

    [Fact]
    public async Task A_hubs_token_leads_to_the_club_of_its_feed()
    {
        await using var society = await Society.Found();
        await using var others = society.Beside(club: 2);
        await others.Database.Prepare(Society.Token);
        await LikeClubs.Fill(society, "Zephyr");
        await LikeClubs.Fill(others, "Mistral");

        Assert.Equal(new ClubId(2), await society.Work.OfHubToken("Mistral FeedRow.HubToken", Society.Token));
        Assert.Null(await society.Work.OfHubToken("another", Society.Token));
    }
}
