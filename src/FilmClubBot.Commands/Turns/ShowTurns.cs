using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Turns;

namespace FilmClubBot.Commands.Turns;

/// <summary>Whose choice is next: <c>/pick turns</c>.</summary>
[Command("pick turns", Permission.Member, CommandTopic.Votes, IsReading = true)]
internal sealed class ShowTurns(ITurns turns) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) =>
        TurnCards.Order(await turns.Order(cancellationToken), caller.Say);
}

/// <summary>The cards about turns.</summary>
internal static class TurnCards
{
    private const int Shown = 25;

    /// <summary>Whose turn it is, and who follows.</summary>
    public static Card Order(TurnOrder order, Phrases say) => order.Next is not { } next
        ? Card.Nothing(say["pick.turns.nobody"], say["pick.turns.how"]) with { Actions = [Join(say)] }
        : new Card
        {
            Title = say["pick.turns.next", ("name", next.Member.Name)],
            Body =
            [
                .. order.All.Count == 1 ? Array.Empty<Block>() : [new BulletList([.. order.All.Skip(1).Take(Shown).Select(turn => (IReadOnlyList<Inline>)[turn.Member.Name])])],
                .. order.All.Count > Shown + 1 ? [new Paragraph(say["announcement.more", ("n", order.All.Count - Shown - 1)])] : Array.Empty<Block>(),
                new Paragraph(say["pick.turns.how"]),
            ],
            Actions = [new FormButton(say["pick.turns.buttons.choose"], new CommandCall("pick choose")), new Button(say["pick.turns.buttons.skip"], new CommandCall("pick skip")), Join(say)],
        };

    /// <summary>Who is next after a change, in a line.</summary>
    public static Paragraph Next(TurnOrder order, Phrases say) => new(order.Next is { } next ? say["pick.turns.next", ("name", next.Member.Name)] : say["pick.turns.nobody"]);

    private static Button Join(Phrases say) => new(say["pick.turns.buttons.join"], new CommandCall("pick join"));
}
