using System.Globalization;
using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Slips;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Clubs;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>The screenings with what was counted, and the programme as a page. Who came is members' own and not part of it.</summary>
internal sealed class ScreeningsPart(IScreenings screenings, AudienceSlips audience, Club club, IServiceProvider services) : IArchivePart
{
    // Beyond the years of any screening.
    private static readonly Instant _first = Instant.FromUtc(1900, 1, 1, 0, 0), _last = Instant.FromUtc(2300, 1, 1, 0, 0);

    public async IAsyncEnumerable<ArchiveFile> Files([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<Screening> all = [.. (await screenings.Between(_first, _last, cancellationToken)).Where(screening => screening.IsPublic).OrderBy(screening => screening.Start).ThenBy(screening => screening.Id.Value)];
        List<string[]> rows = [];
        foreach (var screening in all)
            rows.Add(Row(screening, await audience.Announced(screening, cancellationToken)));
        yield return ArchiveFile.Table(
            "screenings.csv",
            ["screening_id", "film_id", "film", "start", "minutes", "place", "state", "strand", "licence", "licence_number", "attended", "tickets", .. Grades("paper"), .. Grades("phones"), "audience_score"],
            rows);
        yield return ArchiveFile.Text("programme.html", await ClubHtml.Render<ArchivedProgramme>(services, new() { [nameof(ArchivedProgramme.Screenings)] = all }));
    }

    private string[] Row(Screening screening, AudienceScore? score) =>
    [
        screening.Id.ToString(),
        screening.Film?.Id.ToString() ?? "",
        screening.Film?.Label ?? "",
        LocalDateTimePattern.GeneralIso.Format(screening.Start.InZone(club.Zone).LocalDateTime),
        Number((int)screening.Length.TotalMinutes),
        screening.Place ?? screening.Link?.AbsoluteUri ?? "",
        screening.State.ToString().ToLowerInvariant(),
        screening.Presentation.Strand ?? "",
        screening.Licence ?? "",
        screening.Presentation.LicenceNumber ?? "",
        Number(screening.Tally.Attended),
        screening.Tally.Tickets ?? "",
        .. Counts(score?.Paper),
        .. Counts(score?.Phones),
        Number(score?.All.Score),
    ];

    private static IEnumerable<string> Grades(string where) => Enum.GetValues<Grade>().Select(grade => $"slips_{where}_{grade.ToString().ToLowerInvariant()}");

    private static IEnumerable<string> Counts(SlipCounts? slips) => Enum.GetValues<Grade>().Select(grade => Number(slips?.Of(grade)));

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
