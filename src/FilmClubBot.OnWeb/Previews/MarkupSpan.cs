namespace FilmClubBot.OnWeb.Previews;

/// <summary>A stretch of text in one style, read from a platform's markup.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Style">How.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
public sealed record MarkupSpan(string Text, MarkupStyle Style = MarkupStyle.None, string? Link = null);

/// <summary>Styles of a <see cref="MarkupSpan"/>.</summary>
[Flags]
public enum MarkupStyle
{
    /// <summary>As it is.</summary>
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

    /// <summary>Covered until it is pressed.</summary>
    Spoiler = 32,

    /// <summary>A time that each reader sees in their own zone.</summary>
    Time = 64,

    /// <summary>A mention: in a preview, a fault.</summary>
    Mention = 128,
}
