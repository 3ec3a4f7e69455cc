using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>Runs the actions of a card; cascaded to the card by its container.</summary>
internal interface ICardActions
{
    /// <summary>Runs a call and shows the reply, which may be a refusal.</summary>
    Task Run(CommandCall call, Effect effect);

    /// <summary>Runs a form's call.</summary>
    /// <returns>The refusal, which the form shows next to the entered values; null on success.</returns>
    Task<Card?> Submit(CommandCall call, Effect effect);

    /// <summary>The form for a call's missing options; null if there is no such command.</summary>
    CardForm? Form(CommandCall call);

    /// <summary>Returns the suggestions for a form's field while it is typed.</summary>
    Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken);
}
