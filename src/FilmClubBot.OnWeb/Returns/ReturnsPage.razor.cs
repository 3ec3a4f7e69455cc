using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Returns;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.OnWeb.Clubs;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Returns;

/// <summary>The returns of a term, as a sheet to print.</summary>
public partial class ReturnsPage
{
    /// <summary>The content of the page.</summary>
    [Parameter, EditorRequired]
    public required ReturnsView View { get; set; }

    [Inject]
    private Locales Locales { get; set; } = null!;

    [OfClub]
    private Club Club { get; set; } = null!;

    private Phrases Say => Locales.For(Club.Locale);

    private string Title => View.Term is { } term ? Say["returns.titleof", ("term", term.Name)] : Say["returns.title"];

    private string FilePath => View.Term is { } term ? $"returns.csv?term={Uri.EscapeDataString(SiteAddress.TermName(term))}" : "returns.csv";
}

/// <summary>The content of the page of returns.</summary>
/// <param name="Returns">The returns, in the order of their dates.</param>
/// <param name="Term">The term; null for the last twelve months.</param>
/// <param name="Terms">All terms of the society.</param>
/// <param name="Root">Scheme and host of this site.</param>
public sealed record ReturnsView(IReadOnlyList<ScreeningReturn> Returns, Term? Term, IReadOnlyList<Term> Terms, Uri Root);
