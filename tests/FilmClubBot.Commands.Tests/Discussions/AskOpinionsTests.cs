using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Tests.Choosing;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Discussions;

public class AskOpinionsTests
{
    private static readonly Screening _screening = new(new(9), Bench.Her, Samples.Friday + Duration.FromDays(1), Duration.FromHours(2), ScreeningState.Announced);

    private readonly BallotBench _bench = new();

    public AskOpinionsTests() => _bench.Bench.Screenings.Setup(port => port.Ahead(It.IsAny<CancellationToken>())).ReturnsAsync([_screening]);

    [Fact]
    public async Task Two_critics_who_contradict_each_other_are_quoted_and_asked_about_once()
    {
        Evidence("A moving loneliness.", "The loneliness is contrived.");

        var card = await Ask();

        Assert.Equal("Her (2013), loneliness: with whom do you agree?", card.Title);
        Assert.Equal(["A moving loneliness.", "The loneliness is contrived."], card.Body.OfType<Quotation>().Select(quotation => quotation.Text));
        Assert.Equal([new Subject.PollNews(new(1), VoteMoment.Opened)], _bench.Announced);
        Assert.Equal((_screening.Id, _screening.End), (_bench.Bench.Polls.Only.Screening, _bench.Bench.Polls.Only.ClosesAt));
        await Ask();
        Assert.Single(_bench.Announced);

        var own = await _bench.Run("/poll answer", "Bo");
        await _bench.Press(own, "☐ Critic 2, Review 2", by: "Bo");
        Assert.Contains("Critic 2, Review 2 – 1 of 1", Bench.Text(await _bench.Run("/poll result")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_reviews_contradict_each_other_nothing_is_asked()
    {
        Evidence("A moving loneliness.", "Loneliness everywhere.");
        var card = await Ask();
        Assert.Equal("No two reviews of Her (2013) contradict each other on a theme", card.Title);
        Assert.Empty(_bench.Announced);
    }

    [Theory]
    [InlineData(ScreeningState.Planned, false)]
    [InlineData(ScreeningState.Planned, true)]
    [InlineData(ScreeningState.Cancelled, true)]
    [InlineData(ScreeningState.Over, true)]
    public async Task Asks_only_about_a_screening_that_members_know_of_and_that_will_take_place(ScreeningState state, bool wasAnnounced)
    {
        Evidence("A moving loneliness.", "The loneliness is contrived.");
        _bench.Bench.Screenings.Setup(port => port.Find(_screening.Id, It.IsAny<CancellationToken>())).ReturnsAsync(_screening with { State = state, WasAnnounced = wasAnnounced });

        var card = await _bench.Run("/poll opinions screening:#9", permission: Permission.Moderator);

        Assert.True(card.IsRefusal);
        Assert.Contains("Name an announced screening", Bench.Text(card), StringComparison.Ordinal);
        Assert.Empty(_bench.Announced);
    }

    [Fact]
    public async Task A_closed_poll_shows_its_result_and_takes_no_answer()
    {
        Evidence("A moving loneliness.", "The loneliness is contrived.");
        await Ask();
        await _bench.Run("/poll answer choice:1", "Bo");
        await _bench.Run("/poll close confirm:yes", permission: Permission.Moderator);

        var card = await Ask();

        Assert.Contains("1 of 1", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Empty(card.Actions);
    }

    private Task<Card> Ask() => _bench.Run("/poll opinions", permission: Permission.Moderator);

    private void Evidence(params string[] sentences) => _bench.Bench.Themes.Setup(port => port.OfFilm(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ReturnsAsync(
    [
        new FilmTheme("loneliness", 0.9, 2, 2, [.. sentences.Select((words, index) => new Passage(new(new(index + 1), $"Review {index + 1}", $"Critic {index + 1}", null), new(0, words.Length), words))], null),
    ]);
}
