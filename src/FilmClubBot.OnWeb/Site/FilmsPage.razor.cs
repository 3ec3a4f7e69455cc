using System.Globalization;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Every film that has a page, by title.</summary>
public partial class FilmsPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required FilmsView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private string To(int page) =>
        string.Create(CultureInfo.InvariantCulture, $"films?{(View.Typed is { } typed ? $"q={Uri.EscapeDataString(typed)}&" : "")}page={page}");
}
