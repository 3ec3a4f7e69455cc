using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A bar chart with the reader's own value marked.</summary>
public partial class HistogramView
{
    /// <summary>The histogram.</summary>
    [Parameter, EditorRequired]
    public required Histogram Content { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    private string WidthOf(Bar bar)
    {
        var highest = Math.Max(1, Content.Bars.Max(other => other.Count));
        return (100.0 * Math.Max(0, bar.Count) / highest).ToString("0.#", CultureInfo.InvariantCulture);
    }
}
