using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The sheet for the person who projects a film, to be printed.</summary>
public partial class ProjectionPage
{
    private const string Blank = "……………………";

    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required ProjectionView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private Presentation Presentation => View.Screening.Presentation;

    private string Title => ScreeningWords.Film(View.Screening, Say);

    private string Description => Say["projection.about", ("film", Title), ("when", ScreeningWords.WallTime(View.Screening.Start, Club, Say))];

    // What is not stated has an empty line to write on.
    private IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            if (Presentation is { Format: FilmFormat.Unstated, AspectRatio: null })
                yield return (Say["screening.format"], Blank);
            foreach (var fact in PresentationWords.Facts(Presentation with { Strand = null, Certificate = null }, Say))
                yield return fact;
            if (Presentation.AspectRatio is null)
                yield return (Say["projection.ratio"], Blank);
            yield return (Say["projection.runtime"], ScreeningWords.Length(View.Screening.Length, Say));
        }
    }

    private IEnumerable<(string Name, string Value)> Times
    {
        get
        {
            yield return (Say["projection.start"], Clock(View.Screening.Start));
            if (View.Screening.Begin != View.Screening.Start)
                yield return (Say["projection.begin"], Clock(View.Screening.Begin));
            yield return (Say["projection.end"], Clock(View.Screening.End));
            if (View.Closing is not { } closing || View.LatestStart is not { } latest)
                yield break;
            yield return (Say["projection.closing"], Clock(closing));
            yield return (Say["projection.latest"], Clock(latest));
        }
    }

    private string Clock(Instant moment) => LocalTimePattern.Create("HH:mm", Say.Culture).Format(moment.InZone(Club.Zone).TimeOfDay);

    private string Sized(string size) => $"{SiteAddress.ProjectionPath(View.Screening.Id)}?size={size}";
}
