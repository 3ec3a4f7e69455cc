using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>The document of the chat; rendered once, before there is a circuit.</summary>
public partial class App
{
    private Visitor _visitor = null!;
    private Phrases _say = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [OfClub]
    private VisitorCookies Cookies { get; set; } = null!;

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _visitor = Cookies.Recognise(Context);
        _say = Locales.For(Club.Locale);
        // A page from the browser's cache would refer to a circuit that no longer exists.
        Context.Response.Headers.CacheControl = "no-store";
    }
}
