using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Tests.OwnData;

public class StateNeedsTests
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task States_needs_to_the_caller_alone_and_leaves_no_trace_of_them()
    {
        var card = await _bench.Run("/me needs captions:yes nostrobe:yes");
        Assert.Equal("You need: captions, no strobe light", card.Title);
        Assert.Equal(["captions", "no strobe light"], card.Actions.Cast<Button>().Where(button => button.IsChosen).Select(button => button.Label));
        Assert.Equal((Audience.Caller, "/me needs", true), (card.Audience, card.TypedWithoutSecrets, card.IsShownOnce));
        Assert.DoesNotContain("captions", Bench.Text(card.WithoutSecrets!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_the_rule_by_which_moderators_see_numbers() =>
        Assert.Contains("at least 2 of at least 5", Bench.Text(await _bench.Run("/me needs")), StringComparison.Ordinal);
}
