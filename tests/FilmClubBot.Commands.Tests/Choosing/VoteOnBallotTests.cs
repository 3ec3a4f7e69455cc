using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Choosing;

public class VoteOnBallotTests
{
    private readonly BallotBench _bench = new();

    [Fact]
    public async Task A_typed_vote_is_saved_and_shown()
    {
        var ballot = _bench.Open();

        var card = await _bench.Run("/ballot vote her > alien = heat");

        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Contains("1: Her (2013)\n2: Alien (1979) = Heat (1995)", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal("1>2=3", await Vote(ballot));
    }

    [Fact]
    public async Task A_vote_can_be_changed_and_withdrawn()
    {
        var ballot = _bench.Open();
        await _bench.Run("/ballot vote 1>2");
        await _bench.Run("/ballot vote 4");
        Assert.Equal("4", await Vote(ballot));
        Assert.Equal(1, _bench.Choices.VoteCount);

        await _bench.Press(await _bench.Run("/ballot vote"), "Take my vote back");
        Assert.Null(await Vote(ballot));
    }

    [Fact]
    public async Task A_vote_is_entered_by_buttons_and_nothing_is_saved_before_it_is_cast()
    {
        var ballot = _bench.Open();
        var paper = await _bench.Run("/ballot vote");
        Assert.Equal(Audience.Caller, paper.Audience);

        paper = await _bench.Press(paper, "First choice", "2. Alien (1979)");
        paper = await _bench.Press(paper, "Next choice", "4. Us (2019)");
        paper = await _bench.Press(paper, "As good as the last one", "1. Her (2013)");
        Assert.Contains("1: Alien (1979)\n2: Her (2013) = Us (2019)", Bench.Text(paper), StringComparison.Ordinal);
        paper = await _bench.Press(paper, "Undo");
        Assert.Contains("2: Her (2013)\n", Bench.Text(paper), StringComparison.Ordinal);
        Assert.Null(await Vote(ballot));

        await _bench.Press(paper, "Cast this vote");
        Assert.Equal("2>1", await Vote(ballot));
    }

    [Fact]
    public async Task A_ballot_paper_starts_with_the_existing_vote_and_can_be_cleared()
    {
        var ballot = _bench.Open();
        await _bench.Run("/ballot vote 3>1");

        var paper = await _bench.Run("/ballot vote");
        Assert.Contains("Your vote as it stands\n\n1: Heat (1995)\n2: Her (2013)", Bench.Text(paper), StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Actions, action => action.Label == "Cast this vote");

        var cleared = await _bench.Press(paper, "Clear");
        Assert.Contains(cleared.Actions, action => action.Label == "First choice");
        Assert.Equal("3>1", await Vote(ballot));
    }

    [Fact]
    public async Task No_two_films_are_made_equal_under_single_transferable_vote()
    {
        var ballot = _bench.Open(CountingMethod.SingleTransferable, seats: 2);
        var paper = await _bench.Press(await _bench.Run("/ballot vote"), "First choice", "2. Alien (1979)");

        Assert.DoesNotContain(paper.Actions, action => action.Label == "As good as the last one");
        Assert.DoesNotContain("=", Bench.Text(await _bench.Run("/ballot vote draft:2=1")), StringComparison.Ordinal);
        await _bench.Press(await _bench.Press(paper, "Next choice", "1. Her (2013)"), "Cast this vote");
        Assert.Equal("2>1", await Vote(ballot));
    }

    [Fact]
    public async Task Films_are_selected_by_buttons_under_approval()
    {
        var ballot = _bench.Open(CountingMethod.Approval);
        var paper = await _bench.Run("/ballot vote");

        paper = await _bench.Press(paper, "☐ 3. Heat (1995)");
        paper = await _bench.Press(paper, "☐ 1. Her (2013)");
        paper = await _bench.Press(paper, "☑ 3. Heat (1995)");
        paper = await _bench.Press(paper, "☐ 4. Us (2019)");
        await _bench.Press(paper, "Cast this vote");

        Assert.Equal("1=4", await Vote(ballot));
    }

    [Fact]
    public async Task Many_films_are_selected_in_a_list()
    {
        var ballot = _bench.Open(CountingMethod.Approval, films: [.. Enumerable.Range(1, Ballot.MaxFilms).Select(number => new Domain.Films.Film(new(700 + number), $"A film with a rather long title, part {number}", 1990 + number, []))]);
        var paper = await _bench.Run("/ballot vote");
        for (var number = 1; number <= Ballot.MaxFilms; number++)
            paper = await _bench.Press(paper, "Tick or untick a film", $"☐ {number}. {ballot.Films[number - 1].Label}");

        var select = Assert.Single(paper.Actions.OfType<Select>());
        Assert.Equal(Ballot.MaxFilms, select.Choices.Count);
        Assert.All(select.Choices, choice => Assert.True(choice.Value.Length < 100));
        await _bench.Press(paper, "Cast this vote");
        Assert.Equal(string.Join('=', Enumerable.Range(1, Ballot.MaxFilms)), await Vote(ballot));
    }

    [Fact]
    public async Task The_values_of_the_longest_ranking_fit_into_a_select()
    {
        _bench.Open(films: [.. Enumerable.Range(1, Ballot.MaxFilms).Select(number => new Domain.Films.Film(new(700 + number), $"Film {number}", null, []))]);
        var paper = await _bench.Run("/ballot vote");
        paper = await _bench.Press(paper, "First choice", "25. Film 25");
        for (var number = 2; number < Ballot.MaxFilms; number++)
            paper = await _bench.Press(paper, "Next choice", $"{number}. Film {number}");

        Assert.All(paper.Actions.OfType<Select>(), select => Assert.All(select.Choices, choice => Assert.True(choice.Value.Length < 100, choice.Value)));
        paper = await _bench.Press(paper, "Next choice", "1. Film 1");
        Assert.DoesNotContain(paper.Actions, action => action is Select);
    }

    [Theory]
    [InlineData("9>1")]
    [InlineData("1>1")]
    [InlineData("1>>2")]
    [InlineData("'; DROP TABLE Votes; --")]
    public async Task A_draft_that_was_tampered_with_is_treated_as_empty(string draft)
    {
        _bench.Open();
        var paper = await _bench.Run(new Commands.Framework.Calls.CommandCall("ballot vote", ("ballot", "#1"), ("draft", draft)));
        Assert.False(paper.IsRefusal);
        Assert.Contains(paper.Actions, action => action.Label == "First choice");
    }

    [Fact]
    public async Task An_unreadable_vote_changes_nothing_and_shows_the_films()
    {
        var ballot = _bench.Open();
        await _bench.Run("/ballot vote 2");

        var card = await _bench.Run("/ballot vote her > barbie");

        Assert.True(card.IsRefusal);
        Assert.Contains("“barbie” is no film of this ballot. Take a title, or a number from 1 to 4.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains("3. Heat (1995)", Bench.Text(card), StringComparison.Ordinal);
        Assert.Equal("2", await Vote(ballot));
    }

    [Fact]
    public async Task A_film_that_was_shown_is_marked()
    {
        _bench.Bench.Screenings.Setup(port => port.Shown(It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<Domain.Films.FilmId, Instant> { [BallotBench.Heat.Id] = Instant.FromUtc(2026, 3, 5, 19, 0) });
        _bench.Open();
        Assert.Contains("3. Heat (1995) – shown on 5 March 2026", Bench.Text(await _bench.Run("/ballot vote")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_end_no_vote_is_accepted_even_before_it_is_counted()
    {
        var ballot = _bench.Open(closesAt: Samples.Friday + Duration.FromHours(1));
        await _bench.Run("/ballot vote 1");
        _bench.Bench.Clock.Advance(Duration.FromHours(1));

        Assert.True((await _bench.Run("/ballot vote 2")).IsRefusal);
        Assert.True((await _bench.Run("/ballot vote ranking:-")).IsRefusal);
        Assert.True((await _bench.Run("/ballot vote")).IsRefusal);
        Assert.Equal("1", await Vote(ballot));
    }

    [Fact]
    public async Task Of_several_open_ballots_the_member_chooses()
    {
        _bench.Open();
        var second = _bench.Open();

        var card = await _bench.Run("/ballot vote 4>1");
        Assert.True(card.IsRefusal);
        Assert.True(card.IsQuestion);
        await _bench.Press(card, "Friday (#2)");

        Assert.Equal("4>1", await Vote(second));
        Assert.Equal(1, _bench.Choices.VoteCount);
    }

    [Fact]
    public async Task Of_more_open_ballots_than_a_row_has_buttons_the_member_chooses_in_a_list()
    {
        for (var count = 0; count < 6; count++)
            _bench.Open();
        await _bench.Press(await _bench.Run("/ballot vote 4>1"), "Choose a ballot", "Friday (#5)");
        Assert.Equal(1, _bench.Choices.VoteCount);
    }

    [Theory]
    [InlineData("/ballot close", BallotState.Closed)]
    [InlineData("/ballot close withdraw:yes", BallotState.Withdrawn)]
    public async Task Of_several_open_ballots_a_moderator_chooses_the_one_to_close(string typed, BallotState state)
    {
        _bench.Open();
        var second = _bench.Open();
        var card = await _bench.Run(typed, permission: Permission.Moderator);
        Assert.True(card.IsQuestion);
        var chosen = ((Button)card.Actions.Single(action => action.Label == "Friday (#2)")).Call;
        Assert.False((await _bench.Bench.Run(chosen.With("confirm", "yes"), Permission.Moderator)).IsRefusal);
        Assert.Equal([BallotState.Open, state], _bench.Choices.Ballots.Select(ballot => ballot.State));
        Assert.Equal(state, _bench.Choices.Ballots.Single(ballot => ballot.Id == second.Id).State);
    }

    [Fact]
    public async Task Reports_that_no_ballot_is_open()
    {
        Assert.False((await _bench.Run("/ballot vote")).IsRefusal);
        var card = await _bench.Run("/ballot vote 1>2");
        Assert.Equal(("No ballot is open.", true), (card.Title, card.IsRefusal));
    }

    private async Task<string?> Vote(Ballot ballot) =>
        await _bench.Choices.Of(ballot.Id, Bench.Ada.Id, TestContext.Current.CancellationToken) is { } vote ? RankingNumbers.Write(vote.Ranking, ballot.Candidates) : null;
}
