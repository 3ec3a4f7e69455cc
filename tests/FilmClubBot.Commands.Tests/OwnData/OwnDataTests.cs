using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.OwnData;

public class OwnDataTests
{
    private static readonly OwnTable _ratings = new("ratings", ["film", "at"], [["Her (2013)", "2026-11-03T19:00:00Z"], ["Us (2019)", "2026-11-27T19:00:00Z"]]);

    private readonly Bench _bench = new() { DataPolicy = new() { BackupsFor = Duration.FromDays(14) } };

    public OwnDataTests()
    {
        _bench.OwnData.Setup(port => port.Of(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync([new("member", ["name"], [["Ada"]]), _ratings]);
        _bench.Members.Setup(port => port.Accounts(It.IsAny<IReadOnlyCollection<MemberId>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<MemberId, IReadOnlyList<Account>> { [Bench.Ada.Id] = [Bench.Account()] });
    }

    [Fact]
    public async Task Shows_what_is_stored_in_counts_and_dates()
    {
        var card = await _bench.Run("/me");
        Assert.Equal(Audience.Caller, card.Audience);
        Assert.Contains("What is stored about Ada\n\nYour accounts: Ada (Slack).\n", Bench.Text(card), StringComparison.Ordinal);
        Assert.Matches(@"Ratings: 2 \(.*3.*2026 – .*27.*2026\)", Bench.Text(card));
    }

    [Fact]
    public async Task Gives_a_link_to_the_file_that_is_not_stored()
    {
        _bench.ExportLinks.Setup(links => links.Issue(Bench.Society.Id, Bench.Ada.Id, Platform.Slack)).Returns(new Uri("https://lantern.example/me/export/secret"));
        var card = await _bench.Run("/me export");
        Assert.Equal("https://lantern.example/me/export/secret", Assert.IsType<LinkButton>(Assert.Single(card.Actions)).Target.AbsoluteUri);
        Assert.Equal((Audience.Caller, true, 0), (card.Audience, card.IsShownOnce, card.WithoutSecrets!.Actions.Count));
        Assert.Contains("15 minutes", Bench.Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_where_the_file_can_be_had_if_not_here() =>
        Assert.Equal((true, true), (await _bench.Run("/me export")) is var card ? (card.IsRefusal, Bench.Text(card).Contains("Web:PublicUrl", StringComparison.Ordinal)) : default);

    [Fact]
    public async Task Gives_the_file_itself_on_the_command_line()
    {
        var card = await _bench.Pipeline.RunText("/me export", new(Platform.CommandLine, "ada", "Ada"), Permission.Member, null, TestContext.Current.CancellationToken);
        Assert.Equal(("filmclub-data.zip", 2), (card.File!.Name, card.File.Content.Length));
    }

    [Fact]
    public async Task Asks_before_it_erases_and_says_what_stays()
    {
        var question = await _bench.Run("/me erase");
        Assert.Equal((true, "Erase everything of yours?"), (question.IsQuestion, question.Title));
        _bench.NothingCommitted();

        var card = await _bench.Run("/me erase confirm:yes");

        Assert.Equal((Audience.Caller, true, false), (card.Audience, card.IsUnstored, card.IsRefusal));
        Assert.Contains("up to 14 days", Bench.Text(card), StringComparison.Ordinal);
        Assert.Contains("Ratings: 2", Bench.Text(card), StringComparison.Ordinal);
        _bench.CommittedOnce();
        _bench.OwnData.Verify(port => port.Erase(Bench.Ada.Id, It.Is<IReadOnlyCollection<string>>(writing => writing.Contains("rate") && writing.Contains("react") && !writing.Contains("film")), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task An_erased_guest_leaves_the_place_to_the_next_in_the_queue()
    {
        var evening = new Screening(new(3), Bench.Her, Samples.Friday + Duration.FromDays(3), Duration.FromHours(2), ScreeningState.Announced) { Capacity = 1 };
        var bo = new Member(new(8), "Bo");
        List<Rsvp> answers = [new(Bench.Ada, RsvpAnswer.Going, Samples.Friday), new(bo, RsvpAnswer.Going, Samples.Friday + Duration.FromHours(1))];
        _bench.Rsvps.Setup(port => port.AnswersOf(Bench.Ada.Id, It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<ScreeningId, Rsvp> { [evening.Id] = answers[0] });
        _bench.Rsvps.Setup(port => port.Of(evening.Id, It.IsAny<CancellationToken>())).ReturnsAsync(() => [.. answers]);
        _bench.Rsvps.Setup(port => port.Withdraw(evening.Id, Bench.Ada.Id, It.IsAny<CancellationToken>())).Callback(() => answers.RemoveAt(0)).Returns(Task.CompletedTask);
        _bench.Screenings.Setup(port => port.Change(evening.Id, It.IsAny<Func<Screening, Task<Screening?>>>(), It.IsAny<CancellationToken>()))
            .Returns<ScreeningId, Func<Screening, Task<Screening?>>, CancellationToken>((_, work, _) => work(evening));

        await _bench.Run("/me erase confirm:yes");

        _bench.Announcements.Verify(port => port.Announce(
            It.Is<Domain.Announcements.Subject>(subject => subject.Key.Contains("place-8-", StringComparison.Ordinal)), It.IsAny<IReadOnlyCollection<Domain.Announcements.DeliveryChannel>>(), It.IsAny<CancellationToken>()));
    }
}
