using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.OwnData;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Site;

/// <summary>A film's page: its screenings, its ratings, and verbatim passages of its reviews.</summary>
public partial class FilmPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required FilmView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    [OfClub]
    private DataPolicy Policy { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private Film Film => View.Film;

    private string Description => View.Themes.Count > 0
        ? Say["site.filmthemes", ("film", Film.Label), ("themes", Say.Themes(View.Themes.Take(3).Select(theme => theme.Name)))]
        : Say["site.filmabout", ("film", Film.Label), ("club", Club.Name)];

    private IEnumerable<string> Lead
    {
        get
        {
            if (Film.Directors.Count > 0)
                yield return Say["site.by", ("directors", string.Join(", ", Film.Directors))];
            if (Film.Runtime is { } runtime)
                yield return ScreeningWords.Length(runtime.Duration, Say);
        }
    }

    // The length is in the line above.
    private IReadOnlyList<Field> Facts => [.. FilmFactWords.Fields(Film with { Runtime = null }, Say), .. FilmFactWords.Watch(Film, Policy.FilmSites, Say) is { } watch ? [watch] : Array.Empty<Field>()];

    private IEnumerable<string> Byline(ReviewSummary review)
    {
        if (review.Reference.IsSample)
            yield return Say["citation.sample"];
        if (review.Reference.Author is { } author)
            yield return author;
        if (review.PublishedAt is { } at)
        {
            var day = at.InZone(Club.Zone).Date;
            yield return LocalDatePattern.Create(DayPattern.For(day, Say["site.day"], Say), Say.Culture).Format(day);
        }
    }
}
