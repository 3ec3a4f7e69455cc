using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Rotas;

/// <summary>The buttons with which members give and take the jobs of a screening.</summary>
public static class RotaButtons
{
    /// <summary>Shows who does what.</summary>
    public static Button Show(Screening screening, Phrases say) => new(say["rota.buttons.show"], Call("rota", screening));

    /// <summary>For the holder of a job: to give it up, or to find somebody else; to keep it once it is offered.</summary>
    public static IReadOnlyList<CardAction> Own(Screening screening, Duty own, Phrases say) =>
    [
        own.State == DutyState.Offered ? Take(screening, own.Job, say["rota.buttons.keep"]) : new Button(say["rota.buttons.swap"], Call("rota swap", screening)),
        new Button(say["rota.buttons.decline"], Call("rota decline", screening)),
    ];

    /// <summary>Takes an open or an offered job.</summary>
    public static Button Take(Screening screening, string job, Phrases say) => Take(screening, job, say["rota.buttons.take", ("job", job)]);

    /// <summary>For moderators: asks those who are proposed.</summary>
    public static Button Assign(Screening screening, Phrases say) => new(say["rota.buttons.assign"], Call("rota assign", screening), Style: ButtonStyle.Primary);

    private static Button Take(Screening screening, string job, string label) => new(label, Call("rota take", screening).With("job", job));

    private static CommandCall Call(string command, Screening screening) => new(command, ("screening", ScreeningButtons.Value(screening)));
}
