using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Sheets;

/// <summary>A sheet as a page to print.</summary>
public partial class SheetPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required SheetView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private string StyleSheet => View.Size switch { PaperSize.A3 => "note-a3.css", PaperSize.A5 => "note-a5.css", _ => "note-a4.css" };
}

/// <summary>The content of the page of a sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Root">Scheme and host of this site.</param>
/// <param name="Path">The page's own path.</param>
/// <param name="File">The path of its PDF file.</param>
/// <param name="Size">The paper.</param>
/// <param name="Sizes">The papers that it can be printed on.</param>
public sealed record SheetView(Sheet Sheet, Uri Root, string Path, string File, PaperSize Size, IReadOnlyList<PaperSize> Sizes);
