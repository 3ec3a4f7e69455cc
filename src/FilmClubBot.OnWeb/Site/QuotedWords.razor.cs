using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Somebody's own words, covered where they give the film away.</summary>
public partial class QuotedWords
{
    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public required string Of { get; set; }

    /// <summary>Whether they are covered until the reader asks for them.</summary>
    [Parameter]
    public bool IsCovered { get; set; }

    /// <summary>Whether they stand as they are, and not as a quotation.</summary>
    [Parameter]
    public bool IsPlain { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    private RenderFragment Body => builder =>
    {
        builder.OpenElement(0, IsPlain ? "span" : "blockquote");
        builder.AddAttribute(1, "dir", "auto");
        builder.AddContent(2, Of);
        builder.CloseElement();
    };
}
