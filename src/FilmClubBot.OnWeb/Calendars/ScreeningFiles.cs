using System.Text;
using FilmClubBot.Commands.Calendars;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.OnWeb.Calendars;

/// <summary>A screening as a calendar of one entry, with the identifier that it has in the society's calendar.</summary>
internal sealed class ScreeningFiles(IRsvps rsvps, CalendarWriter writer, SiteAddress site, Club club) : IScreeningFiles
{
    private const string FileName = "screening.ics";

    /// <inheritdoc/>
    public async Task<CardFile> Write(Screening screening, MemberId reader, CancellationToken cancellationToken)
    {
        var all = await rsvps.Of(screening.Id, cancellationToken);
        var entry = new CalendarEntry(screening, all.FirstOrDefault(answer => answer.Member.Id == reader)) { Waits = new GuestList(all, screening.Capacity).PlaceInLine(reader) is not null };
        return new(FileName, $"{CalendarWriter.MediaType}; method=PUBLISH", Encoding.UTF8.GetBytes(writer.Write(club.Name, [entry], site.Root)));
    }
}
