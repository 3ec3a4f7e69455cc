using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Messages;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Testing;
using FilmClubBot.Worker.Announcing;
using FilmClubBot.Worker.Tests.Polling;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.Worker.Tests.Announcing;

/// <summary>Digests and quotes of the day; the clock begins at 19:00 of a Friday.</summary>
public sealed class TimedAnnouncerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_contains_each_review_since_the_last_one_once()
    {
        await using var society = await Ruled(rules => rules with { Digest = DigestTimes.Parse("daily 18:00", null), Words = ["alpha", "beta", "delta"] });
        foreach (var number in new[] { "alpha", "beta", "gamma" })
            await Import(society, number);
        await Run(society);
        Assert.Empty(await Sent(society));

        society.Clock.Advance(Duration.FromHours(23));
        await Run(society);
        await Run(society);
        Assert.Equal(["On alpha", "On beta"], Titles(await Sent(society)));

        await Import(society, "delta");
        society.Clock.Advance(Duration.FromDays(3));
        await Run(society);
        Assert.Equal(["On delta"], Titles(await Sent(society)));
        society.Clock.Advance(Duration.FromDays(1));
        await Run(society);
        Assert.Empty(await Sent(society));
    }

    [Fact]
    public async Task A_new_digest_contains_no_earlier_reviews()
    {
        await using var society = await Ruled(rules => rules with { Words = ["nothing that fits"] });
        await Import(society, "alpha");
        society.Clock.Advance(Duration.FromHours(1));
        await Set(society, rules => rules with { Digest = DigestTimes.Parse("daily 18:00", null), DigestSince = society.Clock.GetCurrentInstant() });
        society.Clock.Advance(Duration.FromDays(1));
        await Run(society);
        Assert.Empty(await Sent(society));
    }

    [Fact]
    public async Task A_weekly_digest_is_sent_on_its_day()
    {
        await using var society = await Ruled(rules => rules with { Digest = DigestTimes.Parse("monday 9:00", null) });
        await Import(society, "alpha");
        for (var day = 0; day < 7; day++)
        {
            society.Clock.Advance(Duration.FromDays(1));
            await Run(society);
            Assert.Equal(day == 2, (await Sent(society)).Count == 1);
        }
    }

    [Fact]
    public async Task A_quote_of_the_day_is_sent_once_a_day_and_none_twice_before_all_were_sent()
    {
        await using var society = await Ruled(rules => rules with { DailyQuote = ClockTime.Parse("20:00", null) });
        foreach (var file in new[] { "us-2019.txt", "it-follows.txt" })
        {
            var text = await File.ReadAllTextAsync(Repository.Path("config", "sample-reviews", file), Token);
            await society.Do(services => services.GetRequiredService<IReviewIntake>().Import(new(null, null, null, null, file, text, BodyFormat.PlainText, file), Token));
        }

        var total = (await society.Look(services => services.GetRequiredService<IQuotes>().Search(new QuoteFilter(), new(1, 100), Token))).Total;
        Assert.True(total > 1, "The samples have quotes.");
        await Run(society);
        Assert.Empty(await Sent(society));
        society.Clock.Advance(Duration.FromHours(1));
        List<int> sent = [];
        for (var day = 0; day < 2 * total; day++)
        {
            await Run(society);
            await Run(society);
            sent.Add(Assert.IsType<Subject.DailyQuote>(Assert.Single(await Sent(society)).Subject).Quote.Value);
            society.Clock.Advance(Duration.FromDays(1));
        }

        Assert.Equal(total, sent.Take(total).Distinct().Count());
        Assert.Equal(total, sent.Skip(total).Distinct().Count());
    }

    [Fact]
    public async Task A_quote_that_is_half_a_day_late_is_not_sent()
    {
        await using var society = await Ruled(rules => rules with { DailyQuote = ClockTime.Parse("9:00", null) });
        await society.Do(async services => await services.GetRequiredService<IReviewIntake>().Import(
            new(null, null, null, null, "us", await File.ReadAllTextAsync(Repository.Path("config", "sample-reviews", "us-2019.txt"), Token), BodyFormat.PlainText, "us"), Token));
        await Run(society);
        Assert.Empty(await Sent(society));
        society.Clock.Advance(Duration.FromHours(14));
        await Run(society);
        Assert.Single(await Sent(society));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Screenings_of_round_years_ago_are_remembered_once_on_their_day_also_where_no_reviews_are_announced(bool getsReviews)
    {
        await using var society = await Ruled(rules => rules with { Anniversaries = ClockTime.Parse("20:00", null), GetsReviews = getsReviews, GetsScreenings = !getsReviews });
        var today = society.Clock.GetCurrentInstant();
        foreach (var (title, years) in new[] { ("Her", 10), ("Us", 1), ("Solaris", 2) })
        {
            await society.Do(async services =>
            {
                var film = await services.GetRequiredService<IFilms>().Want(new FilmMention(title, null, []), Token);
                var start = today.InUtc().LocalDateTime.PlusYears(-years).InUtc().ToInstant();
                await services.GetRequiredService<IScreenings>().Add(new Screening(default, film, start, Duration.FromHours(2), ScreeningState.Over), Token);
            });
        }

        await Run(society);
        Assert.Empty(await Sent(society));
        society.Clock.Advance(Duration.FromHours(1));
        await Run(society);
        await Run(society);

        var card = Assert.Single(await Sent(society)).Card;
        Assert.Equal("10 years ago we showed Her", card.Title);
        Assert.Equal(["A year ago we showed Us"], card.Body.OfType<Heading>().Select(heading => ((Words)heading.Content[0]).Text));
        society.Clock.Advance(Duration.FromDays(1));
        await Run(society);
        Assert.Empty(await Sent(society));
    }

    private static async Task<PollingSociety> Ruled(Func<ChannelRules, ChannelRules> rule)
    {
        var society = await PollingSociety.Found();
        await Set(society, rule);
        return society;
    }

    private static Task Set(PollingSociety society, Func<ChannelRules, ChannelRules> rule) =>
        society.Do(services => services.GetRequiredService<IChannelRules>().Change(PollingSociety.Films, _ => rule(new(PollingSociety.Films)), Token));

    private static Task Import(PollingSociety society, string number) => society.Do(async services =>
    {
        var draft = new ReviewDraft($"On {number}", "Jane Doe", null, society.Clock.GetCurrentInstant(), number, $"Number {number}. " + new Testing.Feeds.BlogPost("a", "A").Body, BodyFormat.PlainText, number);
        await services.GetRequiredService<ReviewAnnouncer>().Announce(draft, await services.GetRequiredService<IReviewIntake>().Import(draft, Token), Token);
    });

    private static Task Run(PollingSociety society) => society.Get<TimedAnnouncer>().Run(Token);

    // Takes what is waiting, as the dispatcher would.
    private static async Task<IReadOnlyList<(Subject Subject, Card Card)>> Sent(PollingSociety society)
    {
        List<(Subject, Card)> sent = [];
        while (await society.Look(services => services.GetRequiredService<IDeliveries>().Next(PollingSociety.Films, Token)) is { } delivery)
        {
            await society.Do(services => services.GetRequiredService<IDeliveries>().Change(delivery.Id, current => current.MarkSent("m", current.Edition, society.Clock.GetCurrentInstant()), Token));
            var card = await society.Look(services => services.GetRequiredService<AnnouncementCards>().Write(delivery, Token));
            sent.Add((delivery.Announcement.Subject, Assert.IsType<Card>(card)));
        }

        return sent;
    }

    private static IEnumerable<string> Titles(IReadOnlyList<(Subject Subject, Card Card)> sent) =>
        Assert.IsType<BulletList>(Assert.Single(sent).Card.Body[0]).Items.Select(item => ((Words)item[0]).Text);
}
