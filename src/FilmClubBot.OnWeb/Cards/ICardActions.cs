using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>Carries out what a reader does on a card; cascaded to the card by what shows it.</summary>
internal interface ICardActions
{
    /// <summary>Runs a call and puts the answer where it belongs, a refusal too.</summary>
    Task Run(CommandCall call, Effect effect);

    /// <summary>Runs a form's call.</summary>
    /// <returns>The refusal, for the form to show beside what was entered; null when it was carried out.</returns>
    Task<Card?> Submit(CommandCall call, Effect effect);

    /// <summary>The form for what a call leaves open; null when there is no such command.</summary>
    CardForm? Form(CommandCall call);

    /// <summary>Values that fit a form's field while it is typed.</summary>
    Task<IReadOnlyList<Choice>> Suggest(CommandCall call, string option, string typed, CancellationToken cancellationToken);
}
