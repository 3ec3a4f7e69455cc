using System.Text.Json.Serialization;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>A part of a card's body that begins on a new line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Quotation), "quotation")]
[JsonDerivedType(typeof(BulletList), "list")]
[JsonDerivedType(typeof(Histogram), "histogram")]
[JsonDerivedType(typeof(Verbatim), "verbatim")]
[JsonDerivedType(typeof(Picture), "picture")]
public abstract record Block;

/// <summary>Running text.</summary>
[method: JsonConstructor]
public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block
{
    /// <summary>A paragraph of these parts.</summary>
    public Paragraph(params Inline[] content) : this((IReadOnlyList<Inline>)content)
    {
    }
}

/// <summary>A line that introduces what follows.</summary>
[method: JsonConstructor]
public sealed record Heading(IReadOnlyList<Inline> Content) : Block
{
    /// <summary>A heading of these parts.</summary>
    public Heading(params Inline[] content) : this((IReadOnlyList<Inline>)content)
    {
    }
}

/// <summary>A quotation exactly as a review prints it, with its source.</summary>
/// <param name="Text">The verbatim words, quotation marks left to the renderer.</param>
/// <param name="Attribution">Speaker, source and the review with its link; empty where the card states them for all of its quotations.</param>
public sealed record Quotation(string Text, IReadOnlyList<Inline> Attribution) : Block;

/// <summary>Items of equal rank.</summary>
public sealed record BulletList(IReadOnlyList<IReadOnlyList<Inline>> Items) : Block;

/// <summary>Counts side by side.</summary>
/// <param name="Caption">What is counted; also the picture's alternative text.</param>
/// <param name="Bars">The bars, in order.</param>
public sealed record Histogram(string Caption, IReadOnlyList<Bar> Bars) : Block;

/// <summary>One count of a <see cref="Histogram"/>.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Count">How many, 0 or more.</param>
/// <param name="IsOwn">Whether it includes the reader's own.</param>
public sealed record Bar(string Label, int Count, bool IsOwn = false);

/// <summary>Text in a fixed-width face; line breaks and spaces are preserved.</summary>
public sealed record Verbatim(string Text) : Block;

/// <summary>A picture that is elsewhere on the web: the reader's program loads it, and this program never does.</summary>
/// <param name="Address">Where it is, absolute http(s).</param>
/// <param name="AlternativeText">What it shows, for a reader who cannot see it; never empty.</param>
public sealed record Picture(Uri Address, string AlternativeText) : Block;
