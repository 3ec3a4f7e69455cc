using FilmClubBot.Commands.Framework.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>Somebody's words, with who said them.</summary>
public partial class QuotationView
{
    /// <summary>What it shows; the quotation marks come from the style sheet.</summary>
    [Parameter, EditorRequired]
    public required Quotation Content { get; set; }
}
