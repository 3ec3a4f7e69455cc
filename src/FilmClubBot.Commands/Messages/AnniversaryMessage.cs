using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Missed;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Messages;

/// <summary>Renders the screenings of round years ago: "10 years ago we showed Her".</summary>
public sealed class AnniversaryMessage(IScreenings screenings, FilmMemory memory, Locales locales, Club club)
{
    /// <summary>The card; null when none of the screenings is over and has a film any more.</summary>
    public async Task<Card?> Write(Subject.Anniversary remembered, CancellationToken cancellationToken)
    {
        var say = locales.For(club.Locale);
        List<(Screening Screening, Film Film, string Title)> shown = [];
        foreach (var id in remembered.Screenings)
        {
            if (await screenings.Find(id, cancellationToken) is { State: ScreeningState.Over, Film: { } film } screening
                && Anniversaries.YearsSince(screening.Start.InZone(club.Zone).Date, remembered.Day) is { } years)
                shown.Add((screening, film, say["announcement.anniversary", ("n", years), ("film", film.Label)]));
        }

        if (shown.Count == 0)
            return null;
        List<Block> body = [];
        foreach (var (index, (screening, film, title)) in shown.Index())
        {
            if (index > 0)
                body.Add(new Heading(title));
            body.Add(new Paragraph(ScreeningWords.WallTime(screening.Start, club, say)));
            body.AddRange(await memory.Of(screening, film, say, cancellationToken));
        }

        return new Card
        {
            Title = shown[0].Title,
            Body = body,
            Actions = [.. shown.Count == 1 ? [FilmButtons.Quotes(shown[0].Film, say), FilmButtons.Ratings(shown[0].Film, say)] : Array.Empty<CardAction>()],
        };
    }
}
