using FilmClubBot.Commands.Reports;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Reports;

/// <summary>The sections of a report or a letter.</summary>
public partial class ReportSections
{
    /// <summary>The report.</summary>
    [Parameter, EditorRequired]
    public required ReportText Text { get; set; }
}
