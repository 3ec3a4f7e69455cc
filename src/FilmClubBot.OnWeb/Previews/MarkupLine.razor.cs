using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Shows a line of a platform's markup.</summary>
public sealed partial class MarkupLine
{
    /// <summary>The line's spans, in order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MarkupSpan> Spans { get; set; } = [];

    private static string? Classes(MarkupStyle style) => style == MarkupStyle.None
        ? null
        : string.Join(' ', Enum.GetValues<MarkupStyle>().Where(flag => flag != MarkupStyle.None && style.HasFlag(flag)).Select(flag => "as-" + flag.ToString().ToLowerInvariant()));
}
