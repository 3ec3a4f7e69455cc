using FilmClubBot.Commands.Framework.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A picture, embedded in the page.</summary>
public partial class ImageView
{
    // A picture's bytes do not change, so they are encoded once and not at each rendering.
    private CardImage? _encoded;
    private string? _source;

    /// <summary>The picture.</summary>
    [Parameter, EditorRequired]
    public required CardImage Content { get; set; }

    private string? Source => _source;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_encoded, Content))
            return;
        _encoded = Content;
        // Only media types that browsers show purely as pictures; the alternative text replaces any other.
        _source = Content.MediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/svg+xml"
            ? $"data:{Content.MediaType};base64,{Convert.ToBase64String(Content.Content.Span)}"
            : null;
    }
}
