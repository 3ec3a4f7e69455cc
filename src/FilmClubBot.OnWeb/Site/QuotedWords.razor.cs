using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Site;

/// <summary>A quoted text, hidden if it contains a spoiler.</summary>
public partial class QuotedWords
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public required string Of { get; set; }

    /// <summary>Whether the text is hidden until the reader opens it.</summary>
    [Parameter]
    public bool IsCovered { get; set; }

    /// <summary>Whether the text is shown without quotation marks.</summary>
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
