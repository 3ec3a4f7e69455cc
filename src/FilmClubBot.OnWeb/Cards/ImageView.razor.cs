using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Framework.Cards;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>A picture, embedded in the page.</summary>
public partial class ImageView
{
    // A picture's bytes do not change, so they are encoded once, and not for each page that shows it.
    private static readonly ConditionalWeakTable<CardImage, string> _sources = [];

    /// <summary>The picture.</summary>
    [Parameter, EditorRequired]
    public required CardImage Content { get; set; }

    // Only media types that browsers show purely as pictures; the alternative text replaces any other.
    private string? Source => Content.MediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/svg+xml"
        ? _sources.GetValue(Content, static image => $"data:{image.MediaType};base64,{Convert.ToBase64String(image.Content.Span)}")
        : null;
}
