using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>The note for a screening's audience, to be printed.</summary>
public partial class NotePage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required NoteView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private Presentation Presentation => View.Screening.Presentation;

    private string Title => ScreeningWords.Film(View.Screening, Say);

    private string Description => Say["note.about", ("film", Title), ("when", ScreeningWords.WallTime(View.Screening.Start, Club, Say))];

    // The address of an online screening is not public.
    private string? Place => View.Screening.Place ?? (View.Screening.Link is null ? null : Say["programme.online"]);

    private IEnumerable<string> Lead
    {
        get
        {
            if (View.Screening.Film is not { } film)
                yield break;
            if (film.Directors.Count > 0)
                yield return Say["site.by", ("directors", string.Join(", ", film.Directors))];
            if (film.Facts.Countries.Count > 0)
                yield return string.Join(", ", film.Facts.Countries);
            yield return ScreeningWords.Length(View.Screening.Length, Say);
        }
    }

    // The season is above the title.
    private IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            var film = View.Screening.Film?.Facts;
            if (film?.OriginalTitle is { } original)
                yield return (Say["film.original"], original);
            if (film is { Cast: [_, ..] cast })
                yield return (Say["film.cast"], string.Join(", ", cast));
            if (film is { Languages: [_, ..] languages })
                yield return (Say["film.languages"], string.Join(", ", languages));
            foreach (var fact in PresentationWords.Facts(Presentation with { Strand = null, Certificate = Presentation.Certificate ?? film?.Certificate }, Say))
                yield return fact;
        }
    }

    private string Sized(string size) => $"{SiteAddress.NotePath(View.Screening.Id)}?size={size}";
}
