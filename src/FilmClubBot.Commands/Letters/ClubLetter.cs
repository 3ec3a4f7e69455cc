using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Clubs;
using NodaTime;

namespace FilmClubBot.Commands.Letters;

/// <summary>Writes the letter to the next committee: what is connected and in progress, and who decided what lately. It contains no secret.</summary>
public sealed class ClubLetter(LetterPlaces places, LetterWork work, Club club, IClock clock)
{
    /// <summary>The name of its files, without extension.</summary>
    public const string FileName = "committee-letter";

    /// <summary>The letter, the same on the card and in Markdown.</summary>
    public async Task<ReportText> Write(Phrases say, CancellationToken cancellationToken) => new(
        say["letter.title"],
        say["letter.lead", ("club", club.Name), ("day", ReportSpan.Day(clock.GetCurrentInstant().InZone(club.Zone).Date, say))],
        [.. await work.Sections(say, cancellationToken), .. await places.Sections(say, cancellationToken)]);
}
