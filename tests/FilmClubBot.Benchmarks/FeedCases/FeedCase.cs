namespace FilmClubBot.Benchmarks.FeedCases;

/// <summary>One test feed of another parser, with what that parser expects of it.</summary>
/// <param name="Name">The file, or the place within it, relative to the data.</param>
/// <param name="Content">The feed's bytes.</param>
/// <param name="Address">Where it is to have been read; null for a file.</param>
/// <param name="Expected">What is stated of it: of our fields, or of others with the reason why they are not compared.</param>
internal sealed record FeedCase(string Name, byte[] Content, Uri? Address, IReadOnlyList<Expectation> Expected);

/// <summary>One thing that a case states.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Item">The item's position from 0; not looked at for the feed's own fields.</param>
/// <param name="Value">What it is to hold, a date as an instant in ISO 8601; null where it is to hold nothing.</param>
/// <param name="OutOfScope">Why it is not compared; null where it is.</param>
internal sealed record Expectation(FeedField Field, int Item, string? Value, string? OutOfScope = null)
{
    public static Expectation Skipped(string reason) => new(FeedField.Other, 0, null, reason);
}

/// <summary>The fields that are compared.</summary>
internal enum FeedField
{
    /// <summary>One that we do not carry.</summary>
    Other,

    /// <summary>Whether it is read at all; it is to be refused.</summary>
    Refusal,

    /// <summary>The feed's title.</summary>
    FeedTitle,

    /// <summary>The page that the feed belongs to.</summary>
    FeedLink,

    /// <summary>An item's title.</summary>
    Title,

    /// <summary>An item's address.</summary>
    Link,

    /// <summary>An item's id.</summary>
    Id,

    /// <summary>When an item was published.</summary>
    Published,

    /// <summary>When an item was last changed.</summary>
    Updated,

    /// <summary>An item's summary; compared as its text where the case states no fuller one.</summary>
    Summary,

    /// <summary>An item's text, a summary where it has no other.</summary>
    Content,
}
