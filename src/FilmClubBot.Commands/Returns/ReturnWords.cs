using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;

namespace FilmClubBot.Commands.Returns;

/// <summary>Formats returns.</summary>
public static class ReturnWords
{
    /// <summary>Whether the return was sent, when it is due, or that none is needed.</summary>
    public static string State(ScreeningReturn one, Club club, Phrases say) => one switch
    {
        { Screening.Tally.IsReturned: true } => say["returns.sent"],
        { Due: null } => say["returns.free"],
        { IsOverdue: true } => say["returns.overdue", ("when", ScreeningWords.ShortTime(one.Due!.Value, club, say))],
        _ => say["returns.due", ("when", ScreeningWords.ShortTime(one.Due!.Value, club, say))],
    };
}
