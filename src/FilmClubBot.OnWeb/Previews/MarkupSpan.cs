namespace FilmClubBot.OnWeb.Previews;

/// <summary>A piece of text in one style, parsed from a platform's markup.</summary>
/// <param name="Text">The visible text.</param>
/// <param name="Style">The style.</param>
/// <param name="Link">The link's target; null for none.</param>
public sealed record MarkupSpan(string Text, MarkupStyle Style = MarkupStyle.None, string? Link = null);

/// <summary>Styles of a <see cref="MarkupSpan"/>.</summary>
[Flags]
public enum MarkupStyle
{
    /// <summary>No style.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Underlined.</summary>
    Underline = 4,

    /// <summary>Struck out.</summary>
    Strike = 8,

    /// <summary>Fixed width.</summary>
    Code = 16,

    /// <summary>Hidden until it is pressed.</summary>
    Spoiler = 32,

    /// <summary>A time that each reader sees in their own time zone.</summary>
    Time = 64,

    /// <summary>A mention: an error in a preview.</summary>
    Mention = 128,
}
