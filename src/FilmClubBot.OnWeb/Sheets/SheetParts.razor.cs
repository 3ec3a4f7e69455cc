using FilmClubBot.Commands.Sheets;
using FilmClubBot.Commands.Slips;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Sheets;

/// <summary>The parts of a sheet.</summary>
public partial class SheetParts
{
    /// <summary>The parts, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SheetPart> Parts { get; set; }

    /// <summary>The id of the heading that they are below; null for none.</summary>
    [Parameter]
    public string? Heading { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [OfClub]
    private ISlipCode Codes { get; set; } = null!;
}
