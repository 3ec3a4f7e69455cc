using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Clubs;
using NodaTime;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>Writes the archive's README.txt: what is in which file, in the club's language.</summary>
internal static class ArchiveGuide
{
    public static string Write(Club club, LocalDate day, Phrases say)
    {
        (string Path, string What)[] files =
        [
            ("films.csv", say["archive.files.films"]),
            ("ratings.csv", say["archive.files.ratings"]),
            ("themes.csv", say["archive.files.themes"]),
            ("reviews/", say["archive.files.reviews"]),
            ("quotes.csv", say["archive.files.quotes"]),
            ("screenings.csv", say["archive.files.screenings"]),
            ("programme.html", say["archive.files.programme"]),
            ("ballots/", say["archive.files.ballots"]),
            ("audit.csv", say["archive.files.audit"]),
        ];
        return string.Join("\r\n",
        [
            say["archive.title", ("club", club.Name), ("day", ReportSpan.Day(day, say))], "", say["archive.how"], "",
            .. files.SelectMany(file => (string[])[file.Path, "    " + file.What, ""]),
            say["archive.times", ("zone", club.Zone.Id)], "", say["archive.apostrophe"], "", say["archive.without"], "",
        ]);
    }
}
