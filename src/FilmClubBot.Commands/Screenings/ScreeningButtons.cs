using System.Globalization;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>The buttons that lead from one card about a screening to another.</summary>
public static class ScreeningButtons
{
    public static Button Going(Screening screening, Phrases say) => Answer("screening.buttons.going", "going", screening, say) with { Style = ButtonStyle.Primary };

    public static Button Maybe(Screening screening, Phrases say) => Answer("screening.buttons.maybe", "maybe", screening, say);

    public static Button No(Screening screening, Phrases say) => Answer("screening.buttons.no", "no", screening, say);

    /// <summary>For members who are present once it runs: the same reply with another label.</summary>
    public static Button Here(Screening screening, Phrases say) => Answer("screening.buttons.here", "going", screening, say) with { Style = ButtonStyle.Primary };

    /// <summary>The three replies.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="given">The reader's own reply; null if there is none, or if the card has several readers.</param>
    public static IReadOnlyList<CardAction> Answers(Screening screening, Phrases say, RsvpAnswer? given = null) =>
    [
        Going(screening, say) with { IsChosen = given == RsvpAnswer.Going },
        Maybe(screening, say) with { IsChosen = given == RsvpAnswer.Maybe },
        No(screening, say) with { IsChosen = given == RsvpAnswer.No },
    ];

    /// <summary>Brings one guest more, and one less.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="brought">How many guests the reader brings.</param>
    /// <param name="say">The reader's language.</param>
    public static IEnumerable<CardAction> Guests(Screening screening, int brought, Phrases say)
    {
        if (brought < Rsvp.MaxGuests)
            yield return Bring("screening.buttons.guest", brought + 1, screening, say);
        if (brought > 0)
            yield return Bring("screening.buttons.noguest", brought - 1, screening, say);
    }

    public static Button Show(Screening screening, Phrases say) => new(say["screening.buttons.show"], new CommandCall("screening show", ("screening", Value(screening))));

    /// <summary>Reminds the reader again, half an hour later.</summary>
    public static Button Snooze(Screening screening, Phrases say) =>
        new(say["screening.buttons.snooze"], new CommandCall("reminders snooze", ("screening", Value(screening)), ("minutes", "30")));

    /// <summary>A screening's value in a call.</summary>
    public static string Value(Screening screening) => $"#{screening.Id}";

    private static Button Bring(string label, int guests, Screening screening, Phrases say) =>
        new(say[label], new CommandCall("rsvp", ("answer", "going"), ("screening", Value(screening)), ("guests", guests.ToString(CultureInfo.InvariantCulture))));

    private static Button Answer(string label, string answer, Screening screening, Phrases say) =>
        new(say[label], new CommandCall("rsvp", ("answer", answer), ("screening", Value(screening))));
}
