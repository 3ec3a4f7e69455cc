using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The society's programme, week by week of its term.</summary>
public partial class ProgrammePage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required ProgrammeView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private Programme Programme => View.Programme;

    private string Title => Programme.Term is { } term ? Say["programme.title.term", ("term", term.Name)] : Say["programme.title.open"];

    private string Description => Next is { } next ? NextWords(next) : Say["site.about", ("club", Club.Name)];

    private Screening? Next => Programme.All.FirstOrDefault(screening => screening.IsAhead);

    private string NextWords(Screening next) => Say["site.next", ("film", ScreeningWords.Film(next, Say)), ("when", ScreeningWords.WallTime(next.Start, Club, Say))];

    private RenderFragment Tickets(IReadOnlyList<Screening> screenings) => builder =>
    {
        foreach (var screening in screenings)
        {
            builder.OpenComponent<ScreeningView>(0);
            builder.SetKey(screening.Id);
            builder.AddComponentParameter(1, nameof(ScreeningView.Screening), screening);
            builder.AddComponentParameter(2, nameof(ScreeningView.Guests), View.Guests.GetValueOrDefault(screening.Id));
            builder.AddComponentParameter(3, nameof(ScreeningView.IsInsider), View.IsInsider);
            builder.AddComponentParameter(4, nameof(ScreeningView.OpenJobs), View.OpenJobs.GetValueOrDefault(screening.Id));
            builder.CloseComponent();
        }
    };

    private string Day(LocalDate day) => LocalDatePattern.Create(DayPattern.For(day, Say["site.day"], Say), Say.Culture).Format(day);
}
