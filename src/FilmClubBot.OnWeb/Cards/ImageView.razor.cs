using FilmClubBot.Commands.Framework.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A picture, carried in the page itself.</summary>
public partial class ImageView
{
    // A picture's bytes do not change; encoding them again with every rendering would be waste.
    private CardImage? _encoded;
    private string? _source;

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required CardImage Content { get; set; }

    private string? Source => _source;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_encoded, Content))
            return;
        _encoded = Content;
        // Only what a browser shows as a picture and nothing else; its words stand in for any other.
        _source = Content.MediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/svg+xml"
            ? $"data:{Content.MediaType};base64,{Convert.ToBase64String(Content.Content.Span)}"
            : null;
    }
}
