using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Screenings;
using NodaTime.Text;

namespace FilmClubBot.Commands.Programmes;

/// <summary>Formats the parts of a programme.</summary>
public static class ProgrammeWords
{
    /// <summary>A week by its number and first day: <c>Week 5, from 26 October</c>.</summary>
    public static string Week(ProgrammeWeek week, Phrases say) =>
        say["programme.week", ("number", week.Number), ("day", LocalDatePattern.Create(DayPattern.For(week.FirstDay, say["programme.day"], say), say.Culture).Format(week.FirstDay))];
}
