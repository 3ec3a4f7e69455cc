using System.Text.Json.Serialization;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>A stretch of rich text inside a line; a renderer escapes it, so it holds plain words only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Words), "text")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Emphasis), "emphasis")]
[JsonDerivedType(typeof(Anchor), "link")]
[JsonDerivedType(typeof(Spoiler), "spoiler")]
[JsonDerivedType(typeof(Timestamp), "time")]
[JsonDerivedType(typeof(Code), "code")]
[JsonDerivedType(typeof(Mention), "mention")]
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

/// <summary>A member, told by the platform that something is said to them; the name alone where the platform does not know them.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Accounts">The member's accounts.</param>
public sealed record Mention(string Name, IReadOnlyList<Account> Accounts) : Inline
{
    /// <summary>The platform's own id of the member; null where the member has no account there.</summary>
    public string? IdOn(Platform platform) => Accounts.FirstOrDefault(account => account.Platform == platform)?.ExternalId;
}

/// <summary>How much of a moment is shown.</summary>
public enum TimestampStyle
{
    /// <summary>The day.</summary>
    Date,

    /// <summary>The day and the time.</summary>
    DateTime,

    /// <summary>The time to the second, of a moment that is near.</summary>
    Time,
}
