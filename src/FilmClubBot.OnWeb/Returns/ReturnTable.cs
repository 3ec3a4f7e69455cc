using System.Globalization;
using CsvHelper;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Returns;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Returns;

/// <summary>Writes returns as a table for spreadsheets (RFC 4180).</summary>
internal static class ReturnTable
{
    // A title that begins with = or + would be run as a formula: such a cell begins with an apostrophe.
    private static readonly CsvWriterOptions _options = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    public static string Write(IEnumerable<ScreeningReturn> returns, Club club, Phrases say)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, _options, leaveOpen: true))
        {
            csv.WriteRecord(Columns(say));
            foreach (var one in returns)
                csv.WriteRecord(Array.ConvertAll(Cells(one, club, say), cell => cell.ReplaceLineEndings(" ")));
        }

        return text.ToString();
    }

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
