using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using Moq;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Choosing;

/// <summary>A bench on which several members vote.</summary>
internal sealed class BallotBench
{
    public static readonly Film Alien = new(new(40), "Alien", 1979, []), Heat = new(new(41), "Heat", 1995, []), Aliens = new(new(42), "Aliens", 1986, []);

    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal) { ["Ada"] = Tests.Bench.Ada };

    public BallotBench(params Film[] films)
    {
        Bench = new(films);
        Bench.Members.Setup(port => port.Recognise(It.IsAny<Account>(), It.IsAny<CancellationToken>())).Returns<Account, CancellationToken>((account, _) =>
        {
            if (!_members.TryGetValue(account.Name, out var member))
                _members[account.Name] = member = new(new(100 + _members.Count), account.Name);
            return Task.FromResult(member);
        });
        Bench.Announcements.Setup(port => port.Announce(It.IsAny<Subject>(), It.IsAny<IReadOnlyCollection<DeliveryChannel>>(), It.IsAny<CancellationToken>()))
            .Callback<Subject, IReadOnlyCollection<DeliveryChannel>, CancellationToken>((subject, _, _) => Announced.Add(subject)).ReturnsAsync(true);
    }

    public Bench Bench { get; }

    public InMemoryChoices Choices => Bench.Choosing;

    /// <summary>What was announced.</summary>
    public List<Subject> Announced { get; } = [];

    /// <summary>An open ballot whose draw is known: Her, Alien, Heat, Us.</summary>
    public Ballot Open(CountingMethod method = CountingMethod.InstantRunoff, int quorum = 1, bool isSecret = false, Instant? closesAt = null, int seats = 1, params Film[] films) => Choices.Put(new(
        new(Choices.Ballots.Count + 1),
        "Friday",
        films.Length > 0 ? films : [Tests.Bench.Her, Alien, Heat, Tests.Bench.Us],
        new(method, seats, quorum),
        DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"),
        Samples.Friday) { IsSecret = isSecret, ClosesAt = closesAt });

    public Task<Card> Run(string text, string by = "Ada", Permission permission = Permission.Member) =>
        Bench.Run(text, permission, by: by);

    public Task<Card> Run(CommandCall call, string by = "Ada") =>
        Bench.Run(call, by: by);

    /// <summary>Each vote is another member's.</summary>
    public async Task Vote(params string[] votes)
    {
        for (var at = 0; at < votes.Length; at++)
            Assert.False((await Run($"/ballot vote ranking:\"{votes[at]}\"", $"Voter {at + 1}")).IsRefusal);
    }

    /// <summary>Presses a button, or chooses of a select, as who sees the card would.</summary>
    public Task<Card> Press(Card card, string label, string? choice = null, string by = "Ada") => card.Actions.Single(action => action.Label == label) switch
    {
        Button button => Run(button.Call, by),
        Select select => Run(select.Call.With(select.Option, select.Choices.Single(one => one.Label == choice).Value), by),
        var other => throw new InvalidOperationException($"{other.GetType().Name} is not pressed."),
    };

    public Task Moderate(string text) => Run(text, permission: Permission.Moderator);
}
