using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Testing;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Choosing;

/// <summary>The votes of docs/ballots.md, and others.</summary>
public class BallotResultTests
{
    private static readonly string[] _guide = ["1>3", "1>3", "1>3", "1>3", "2", "2", "2", "2>3", "3>2", "4>1"];

    private readonly BallotBench _bench = new();

    [Fact]
    public async Task A_closed_ballot_shows_who_won_and_why()
    {
        _bench.Open(quorum: 5);
        await _bench.Vote(_guide);

        await _bench.Moderate("/ballot close confirm:yes");

        Assert.Equal([new Subject.BallotNews(new(1), VoteMoment.Closed)], _bench.Announced);
        _bench.Bench.Audit.Verify(port => port.Record(Bench.Ada.Id, "ballot close", "Friday (#1)"));
        Approved.Matches(Bench.Text(await _bench.Run("/ballot result")), "BallotResult.First_page.txt");
    }

    [Theory]
    [InlineData(CountingMethod.InstantRunoff)]
    [InlineData(CountingMethod.Schulze)]
    [InlineData(CountingMethod.Approval)]
    [InlineData(CountingMethod.SingleTransferable)]
    public async Task Every_step_is_shown(CountingMethod method)
    {
        _bench.Open(method, seats: method == CountingMethod.SingleTransferable ? 2 : 1);
        await _bench.Vote(method == CountingMethod.Approval ? [.. _guide.Select(vote => vote.Replace(">", ", ", StringComparison.Ordinal))] : _guide);
        await _bench.Moderate("/ballot close confirm:yes");

        var text = "";
        for (var page = 2; await _bench.Run($"/ballot result page:{page}") is { Body.Count: > 1 } card; page++)
            text += Bench.Text(card);

        Approved.Matches(text, $"BallotResult.Steps_{method}.txt");
    }

    [Fact]
    public async Task A_season_shows_in_which_round_each_film_was_elected_and_a_moderator_schedules_them_one_after_the_other()
    {
        var films = Enumerable.Range(1, 9).Select(number => new Film(new(700 + number), $"Film {number}", 1990, [])).ToArray();
        _bench.Open(CountingMethod.SingleTransferable, seats: 6, films: films);
        await _bench.Vote("1>2>3", "1>2>3", "1>2>4", "1>2", "1>5", "5>1", "6>7", "6>7", "8", "9>8", "2>9");
        await _bench.Moderate("/ballot close confirm:yes");

        var card = await _bench.Run("/ballot result", permission: Permission.Moderator);

        Approved.Matches(Bench.Text(card), "BallotResult.Season.txt");
        Assert.Equal(6, card.Actions.OfType<FormButton>().Count());
        Assert.Equal(3, (await Message(VoteMoment.Closed))!.Actions.OfType<FormButton>().Count());
    }

    [Fact]
    public async Task A_tie_is_broken_by_the_draw_and_reported()
    {
        // The guide's seed draws 2, 4, 3, 1.
        var ballot = _bench.Open();
        await _bench.Vote("1", "2");
        await _bench.Moderate("/ballot close confirm:yes");

        var card = await _bench.Run("/ballot result");
        Assert.Equal("Friday: Alien (1979)", card.Title);
        Assert.Contains("The votes alone would let each of these win: Her (2013), Alien (1979). The draw chose Alien (1979).", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains(ballot.Seed.Text, await AllPages(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_the_quorum_nothing_is_chosen()
    {
        _bench.Open(quorum: 3);
        await _bench.Vote("1", "1>2");
        await _bench.Moderate("/ballot close confirm:yes");

        var card = await _bench.Run("/ballot result");

        Assert.Equal("Friday: nothing is chosen", card.Title);
        Assert.Contains("Votes cast: 2; it takes 3 to choose a film.", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains("1. Her (2013)", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ballot_without_votes_is_shown_as_such()
    {
        _bench.Open();
        await _bench.Moderate("/ballot close confirm:yes");
        Assert.Equal("Friday: nobody voted", (await _bench.Run("/ballot result")).Title);
    }

    [Fact]
    public async Task A_secret_ballot_shows_only_the_number_of_votes_until_it_is_closed()
    {
        _bench.Open(isSecret: true);
        await _bench.Vote("1", "1", "2");

        foreach (var permission in new[] { Permission.Member, Permission.Moderator })
        {
            var card = await _bench.Run("/ballot result", permission: permission);
            Assert.True(card.IsRefusal);
            Assert.Contains("3 members have voted.", Bench.Text(card), StringComparison.Ordinal);
            Assert.DoesNotContain("Her", Bench.Text(card), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Ahead", Bench.Text((await Message(VoteMoment.Opened))!), StringComparison.Ordinal);
        await _bench.Moderate("/ballot close confirm:yes");
        Assert.Equal("Friday: Her (2013)", (await _bench.Run("/ballot result")).Title);
    }

    [Fact]
    public async Task An_open_ballot_shows_its_interim_result_and_nothing_of_the_draw()
    {
        var ballot = _bench.Open();
        await _bench.Vote("1", "2", "3>1");

        var text = Bench.Text(await _bench.Run("/ballot result"));

        Assert.Contains("As it stands, a draw would decide between Her (2013), Alien (1979)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("drawn", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ballot.Seed.Text, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CountingMethod.InstantRunoff, "2>1")]
    [InlineData(CountingMethod.Schulze, "2>1")]
    [InlineData(CountingMethod.Approval, "2")]
    [InlineData(CountingMethod.SingleTransferable, "2>1")]
    public async Task The_interim_result_names_who_is_ahead(CountingMethod method, string vote)
    {
        _bench.Open(method);
        await _bench.Vote(vote, vote);
        Assert.Contains("Ahead now: Alien (1979).", Bench.Text(await _bench.Run("/ballot result")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ballot_closes_automatically_at_its_end_and_not_before()
    {
        var closes = Samples.Friday + Duration.FromHours(2);
        var ballot = _bench.Open(closesAt: closes);
        _bench.Open();
        await _bench.Run("/ballot vote ballot:#1 ranking:3");
        var agenda = _bench.Bench.Agenda("ballots");
        Assert.Equal([(ballot.Id.Value, closes)], (await agenda.Items(TestContext.Current.CancellationToken)).Select(item => (item.Id, item.Due)));

        await agenda.RunDueSteps(ballot.Id.Value, TestContext.Current.CancellationToken);
        Assert.Equal(BallotState.Open, (await Find(ballot)).State);

        // The bot was away until later.
        _bench.Bench.Clock.Advance(Duration.FromHours(5));
        await agenda.RunDueSteps(ballot.Id.Value, TestContext.Current.CancellationToken);
        await agenda.RunDueSteps(ballot.Id.Value, TestContext.Current.CancellationToken);
        await agenda.RunDueSteps(99, TestContext.Current.CancellationToken);

        Assert.Equal((BallotState.Closed, closes), ((await Find(ballot)).State, (await Find(ballot)).ClosedAt));
        Assert.Equal([new Subject.BallotNews(ballot.Id, VoteMoment.Closed)], _bench.Announced);
        Assert.Empty(await agenda.Items(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_withdrawn_ballot_is_not_counted()
    {
        _bench.Open();
        await _bench.Vote("1");
        await _bench.Moderate("/ballot close withdraw:yes confirm:yes");

        Assert.Empty(_bench.Announced);
        Assert.Equal("Called off: Friday", (await _bench.Run("/ballot result ballot:#1")).Title);
        Assert.Equal("There has been no ballot yet.", (await _bench.Run("/ballot result")).Title);
        Assert.Equal("Called off: Friday", (await Message(VoteMoment.Opened, isPosted: true))!.Title);
        Assert.True((await _bench.Run("/ballot close ballot:#1", permission: Permission.Moderator)).IsRefusal);
    }

    [Fact]
    public async Task Of_several_open_ballots_the_one_to_close_must_be_named()
    {
        _bench.Open();
        _bench.Open();
        Assert.True((await _bench.Run("/ballot close confirm:yes", permission: Permission.Moderator)).IsRefusal);
        Assert.All(_bench.Choices.Ballots, ballot => Assert.Equal(BallotState.Open, ballot.State));
    }

    [Fact]
    public async Task The_announcement_shows_the_number_of_votes_and_links_to_the_ballot_paper_and_later_to_the_result()
    {
        var ballot = _bench.Open(quorum: 2);
        await _bench.Vote("2>1", "2");

        var open = (await Message(VoteMoment.Opened))!;
        Approved.Matches(Bench.Text(open), "BallotMessage.Opened.txt");
        Assert.Equal(Audience.Everyone, open.Audience);

        await _bench.Moderate("/ballot close confirm:yes");
        _bench.Bench.BallotFiles.Setup(port => port.AddressOf(ballot.Id, Platform.Slack)).Returns(new Uri("https://club.example/ballots/1"));
        Approved.Matches(Bench.Text((await Message(VoteMoment.Closed))!), "BallotMessage.Closed.txt");
        Assert.DoesNotContain(Bench.Text((await Message(VoteMoment.Opened, isPosted: true))!), "ballot vote", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announcement_postponed_past_the_end_of_voting_is_not_sent()
    {
        _bench.Open(closesAt: Samples.Friday + Duration.FromHours(1));
        Assert.Null(await Message(VoteMoment.Closed));
        _bench.Bench.Clock.Advance(Duration.FromHours(1));
        Assert.Null(await Message(VoteMoment.Opened));
        Assert.NotNull(await Message(VoteMoment.Opened, isPosted: true));
    }

    [Fact]
    public async Task A_screening_of_the_chosen_film_can_be_scheduled_by_a_moderators_button()
    {
        _bench.Open(seats: 2);
        await _bench.Vote("3>1", "3>1", "1");
        await _bench.Moderate("/ballot close confirm:yes");

        var forms = (await _bench.Run("/ballot result", permission: Permission.Moderator)).Actions.OfType<FormButton>().ToList();
        Assert.Equal(["/screening schedule film:#41", "/screening schedule film:#1"], forms.Select(form => form.Call.Text));
        Assert.All(forms, form => Assert.NotNull(_bench.Bench.Pipeline.Form(form.Call, Permission.Moderator, null)));
        Assert.Empty((await _bench.Run("/ballot result")).Actions.OfType<FormButton>());
    }

    [Fact]
    public async Task The_call_to_vote_on_the_longest_titles_fits_a_message()
    {
        _bench.Open(films: [.. Enumerable.Range(1, Ballot.MaxFilms).Select(number => new Film(new(700 + number), new string('W', FilmTitle.MaxLength), 1990, []))]);
        var card = (await Message(VoteMoment.Opened))!;
        Assert.True(Bench.Text(card).Length < 3500);
        Assert.Contains("Its SHA-256 is", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_count_fits_the_pages()
    {
        var films = Enumerable.Range(1, Ballot.MaxFilms).Select(number => new Film(new(700 + number), $"{new string('W', 60)} {number}", 1990, [])).ToArray();
        _bench.Open(CountingMethod.Schulze, films: films);
        await _bench.Vote([.. Enumerable.Range(0, 60).Select(voter => string.Join('>', Enumerable.Range(0, Ballot.MaxFilms).Select(place => ((place + voter) % Ballot.MaxFilms) + 1)))]);
        await _bench.Moderate("/ballot close confirm:yes");

        var pages = 0;
        for (var page = 1; await _bench.Run($"/ballot result page:{page}") is { Page: not null } card; page++, pages++)
            Assert.True(card.Body.SelectMany(Texts).Sum(text => text.Length) < 3000, $"Page {page} is too long.");
        Assert.InRange(pages, 3, 40);
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Verbatim verbatim => [verbatim.Text],
        Paragraph paragraph => paragraph.Content.OfType<Words>().Select(words => words.Text),
        _ => [],
    };

    private async Task<string> AllPages()
    {
        var text = "";
        for (var page = 1; await _bench.Run($"/ballot result page:{page}") is { Page: not null } card; page++)
            text += Bench.Text(card);
        return text;
    }

    private async Task<Ballot> Find(Ballot ballot) => (await _bench.Choices.Find(ballot.Id, TestContext.Current.CancellationToken))!;

    private Task<Card?> Message(VoteMoment moment, bool isPosted = false)
    {
        var news = new Subject.BallotNews(new(1), moment);
        var announcement = new Announcement(new(1), news, Samples.Friday, null);
        var delivery = new Delivery(new(1), announcement, Platform.Slack, "C1", DeliveryState.Pending, 0, Samples.Friday, "nonce", isPosted ? "1.2" : null, null, null, 0);
        return _bench.Bench.BallotMessage.Write(news, delivery, TestContext.Current.CancellationToken);
    }
}
