using System.Text.Json.Serialization;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Members;
using NodaTime;

namespace FilmClubBot.Commands.Framework.Cards;

/// <summary>A stretch of rich text inside a line; a renderer escapes it, so it contains plain text only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Words), "text")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Emphasis), "emphasis")]
[JsonDerivedType(typeof(Anchor), "link")]
[JsonDerivedType(typeof(Spoiler), "spoiler")]
[JsonDerivedType(typeof(Timestamp), "time")]
[JsonDerivedType(typeof(Appointment), "appointment")]
[JsonDerivedType(typeof(Code), "code")]
[JsonDerivedType(typeof(Mention), "mention")]
[JsonDerivedType(typeof(GroupMention), "group")]
[JsonDerivedType(typeof(ChannelMention), "channel")]
public abstract record Inline
{
    /// <summary>The words without markup; null where they depend on the reader: of covered text, and of a moment by the reader's clock.</summary>
    [JsonIgnore]
    public string? PlainText => this switch
    {
        Words words => words.Text,
        Strong strong => strong.Text,
        Emphasis emphasis => emphasis.Text,
        Code code => code.Text,
        Anchor anchor => anchor.Text,
        Mention mention => mention.Name,
        Appointment time => time.WithZone,
        GroupMention => "",
        ChannelMention mention => mention.Name,
        _ => null,
    };

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
/// <param name="Text">The link's text.</param>
/// <param name="Target">Absolute http(s).</param>
public sealed record Anchor(string Text, Uri Target) : Inline;

/// <summary>Hidden until the reader reveals it.</summary>
public sealed record Spoiler(string Text) : Inline;

/// <summary>A moment, shown in each reader's own zone where the platform can.</summary>
public sealed record Timestamp(Instant At, TimestampStyle Style) : Inline;

/// <summary>
/// A moment by the society's clock, such as a screening's start. It is shown once; only to a reader whose clock is known to differ it is
/// shown by both, each with its zone.
/// </summary>
/// <param name="At">The moment.</param>
/// <param name="Zone">The society's time zone, by its name in the tz database.</param>
/// <param name="Text">The moment in that zone, as the card's language writes it.</param>
public sealed record Appointment(Instant At, string Zone, string Text) : Inline
{
    /// <summary>The society's time with its zone, for readers whose zone is not known.</summary>
    [JsonIgnore]
    public string WithZone => Named(Text, Zone);

    /// <summary>The text for a reader whose zone is known.</summary>
    /// <param name="reader">The reader's zone.</param>
    /// <param name="format">Writes a moment by the reader's clock.</param>
    public string For(DateTimeZone reader, Func<Instant, string> format) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is { } zone && zone.GetUtcOffset(At) == reader.GetUtcOffset(At)
            ? Text
            : $"{Named(format(At), reader.Id)} – {WithZone}";

    private static string Named(string time, string zone) => $"{time} ({zone})";
}

/// <summary>Text to be typed literally.</summary>
public sealed record Code(string Text) : Inline;

/// <summary>A mention, by which the platform notifies the member; the name alone where the member has no account on the platform.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Accounts">The member's accounts.</param>
public sealed record Mention(string Name, IReadOnlyList<Account> Accounts) : Inline
{
    /// <summary>The platform's own id of the member; null where the member has no account on the platform.</summary>
    public string? IdOn(Platform platform) => Accounts.FirstOrDefault(account => account.Platform == platform)?.ExternalId;
}

/// <summary>A mention of a role or user group, by which its platform notifies the members; nothing on other platforms.</summary>
/// <param name="Group">The group.</param>
public sealed record GroupMention(MemberGroup Group) : Inline
{
    /// <summary>The platform's own id of the group; null on other platforms.</summary>
    public string? IdOn(Platform platform) => Group.Platform == platform ? Group.Id : null;
}

/// <summary>A channel, which leads to it on its own platform; elsewhere its name.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Name">As the reader knows it: <c>#reviews</c>; on another platform <c>Slack/#reviews</c>, or its id where the platform does not say the name.</param>
public sealed record ChannelMention(DeliveryChannel Channel, string Name) : Inline
{
    /// <summary>The platform's own id of the channel; null on other platforms.</summary>
    public string? IdOn(Platform platform) => Channel.Platform == platform ? Channel.Channel : null;
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
