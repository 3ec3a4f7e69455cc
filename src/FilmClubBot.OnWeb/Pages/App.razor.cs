using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Visitors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace FilmClubBot.OnWeb.Pages;

/// <summary>The document around the chat; rendered once, before there is a circuit.</summary>
public partial class App
{
    private Visitor _visitor = null!;
    private Phrases _say = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private VisitorCookies Cookies { get; set; } = null!;

    [Inject]
    private Locales Locales { get; set; } = null!;

    [Inject]
    private Club Club { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _visitor = Cookies.Recognise(Context);
        _say = Locales.For(Club.Locale);
        // A page kept by the browser would name a circuit that is gone.
        Context.Response.Headers.CacheControl = "no-store";
    }
}
