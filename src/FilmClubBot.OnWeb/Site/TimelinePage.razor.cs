using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Members' remarks during a film, along its running time.</summary>
public partial class TimelinePage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private string Film => ScreeningWords.Film(View.Screening, Say);

    private string Title => Say["watch.timeline.title", ("film", Film)];

    private string Description => Say["watch.timeline.about", ("club", Club.Name), ("film", Film)];

    private string PicturePath => $"{SiteAddress.TimelinePath(View.Screening.Id)}.png";

    private string Alternative => TimelineWords.Alternative(View.Screening, View.Timeline, Say);
}
