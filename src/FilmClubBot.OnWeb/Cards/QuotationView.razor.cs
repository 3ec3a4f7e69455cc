using FilmClubBot.Commands.Framework.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A quotation with its attribution.</summary>
public partial class QuotationView
{
    /// <summary>The quotation; the quotation marks come from the style sheet.</summary>
    [Parameter, EditorRequired]
    public required Quotation Content { get; set; }
}
