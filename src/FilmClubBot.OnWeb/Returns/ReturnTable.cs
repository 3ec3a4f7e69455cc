using System.Globalization;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Returns;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Tables;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Returns;

/// <summary>Writes returns as a table for spreadsheets (RFC 4180).</summary>
internal static class ReturnTable
{
    public static string Write(IEnumerable<ScreeningReturn> returns, Club club, Phrases say) => SpreadsheetTable.Write(Columns(say), returns.Select(one => Cells(one, club, say)));

    /// <summary>The names of the columns.</summary>
    public static string[] Columns(Phrases say) =>
    [
        say["returns.columns.film"], say["returns.columns.date"], say["returns.columns.time"], say["returns.columns.venue"], say["returns.columns.licence"],
        say["returns.columns.number"], say["returns.columns.attendance"], say["returns.columns.tickets"], say["returns.columns.total"], say["returns.columns.state"],
    ];

    /// <summary>The cells of a return, in the order of the columns; an empty cell is not known.</summary>
    public static string[] Cells(ScreeningReturn one, Club club, Phrases say)
    {
        var screening = one.Screening;
        var start = screening.Start.InZone(club.Zone).LocalDateTime;
        var tickets = TicketCounts.TryParse(screening.Tally.Tickets, null, out var counts) ? counts : null;
        return
        [
            ScreeningWords.Film(screening, say),
            LocalDatePattern.Iso.Format(start.Date),
            LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(start.TimeOfDay),
            screening.Place ?? "",
            screening.Licence ?? "",
            screening.Presentation.LicenceNumber ?? "",
            screening.Tally.Attended?.ToString(CultureInfo.InvariantCulture) ?? "",
            tickets?.ToString() ?? "",
            tickets?.Total.ToString(CultureInfo.InvariantCulture) ?? "",
            ReturnWords.State(one, club, say),
        ];
    }
}
