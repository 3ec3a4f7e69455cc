using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Screenings as choices. Those of one film at one time are told apart by their place and number.</summary>
internal static class ScreeningChoices
{
    /// <summary>The choices, in the order of the screenings.</summary>
    public static IReadOnlyList<Choice> Of(IReadOnlyList<Screening> screenings, Caller caller)
    {
        var same = screenings.GroupBy(screening => LabelOf(screening, caller), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. screenings.Select(screening => LabelOf(screening, caller) is var label && same.Contains(label)
                ? new Choice($"{label} – {(screening.Place is { } place ? $"{place}, " : "")}#{screening.Id}", ScreeningButtons.Value(screening))
                : new Choice(label, ScreeningButtons.Value(screening))),
        ];
    }

    /// <summary>Asks which of the screenings ahead is meant, or says that there is none.</summary>
    /// <param name="ahead">The screenings ahead.</param>
    /// <param name="call">The command without the screening.</param>
    /// <param name="caller">Who is asked.</param>
    public static Card Ask(IReadOnlyList<Screening> ahead, CommandCall call, Caller caller) => ahead.Count == 0
        ? Card.Refusal(caller.Say["screening.nonext"]) with { RefusedOption = "screening" }
        : ChoiceQuestion.Ask(caller.Say["screening.which"], caller.Say["screening.choose"], call, "screening", Of(ahead, caller)) with { RefusedOption = "screening" };

    private static string LabelOf(Screening screening, Caller caller) => $"{ScreeningWords.Film(screening, caller.Say)} – {ScreeningWords.ShortTime(screening.Start, caller.Club, caller.Say)}";
}
