using System.Text.Json.Serialization;
using NodaTime;

namespace FilmClubBot.Commands.Cards;

/// <summary>A stretch of rich text inside a line; a renderer escapes it, so it holds plain words only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Words), "text")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Emphasis), "emphasis")]
[JsonDerivedType(typeof(Anchor), "link")]
[JsonDerivedType(typeof(Spoiler), "spoiler")]
[JsonDerivedType(typeof(Timestamp), "time")]
[JsonDerivedType(typeof(Code), "code")]
public abstract record Inline
{
    /// <summary>Plain words.</summary>
    public static implicit operator Inline(string text) => new Words(text);
}

/// <summary>Plain words.</summary>
public sealed record Words(string Text) : Inline;

/// <summary>Bold.</summary>
public sealed record Strong(string Text) : Inline;

/// <summary>Italic: film titles.</summary>
public sealed record Emphasis(string Text) : Inline;

/// <summary>A link.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Target">Absolute http(s).</param>
public sealed record Anchor(string Text, Uri Target) : Inline;

/// <summary>Covered until the reader asks for it.</summary>
public sealed record Spoiler(string Text) : Inline;

/// <summary>A moment, shown in each reader's own zone where the platform can.</summary>
public sealed record Timestamp(Instant At, TimestampStyle Style) : Inline;

/// <summary>Something to be typed as it stands.</summary>
public sealed record Code(string Text) : Inline;

/// <summary>How much of a moment is shown.</summary>
public enum TimestampStyle
{
    /// <summary>The day.</summary>
    Date,

    /// <summary>The day and the time.</summary>
    DateTime,
}
